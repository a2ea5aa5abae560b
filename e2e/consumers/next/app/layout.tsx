import '@linkspan/react/styles.css';
import type { Metadata } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';

export const metadata: Metadata = { title: 'Next.js', icons: 'data:,' };

/** Reading the request makes each page dynamic, as a policy with a nonce demands. */
export default async function Layout({ children }: { children: ReactNode }) {
  await headers();
  return (
    <html lang="en">
      <body>
        <h1>A host</h1>
        {children}
      </body>
    </html>
  );
}
