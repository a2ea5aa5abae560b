import type { Brand } from '@linkspan/protocol/brand';

export type ExportKind = 'react' | 'session' | 'company';

/** A brand as somebody takes it away. */
export interface BrandExport {
  readonly title: string;
  /** Where it goes. */
  readonly use: string;
  readonly write: (brand: Brand) => string;
}

export const EXPORTS: Readonly<Record<ExportKind, BrandExport>> = {
  react: {
    title: 'React',
    use: 'The code of a page, as the component’s appearance.',
    write: (brand) => `import { type Brand, Connect, type ConnectProps } from '@linkspan/react';

const brand: Brand = ${json(brand)};

export const BrandedConnect = (props: ConnectProps) => <Connect appearance={brand} {...props} />;
`,
  },
  session: {
    title: 'Session',
    use: 'The body of POST /arc/auth/connect_token, on your server. There, brand may also be given to connectToken().',
    write: (brand) => json({ client_user_id: 'your-user-id', linkspan: { brand } }),
  },
  company: {
    title: 'Company',
    use: 'The body of POST /nectar/v2.2/company: every link of the company has the brand.',
    write: (brand) => json({ name: brand.name ?? 'Your company', brand }),
  },
};

function json(value: object): string {
  return JSON.stringify(value, null, 2);
}
