import '../../theme/styles.css';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen as page, userEvent, waitFor } from 'storybook/test';
import { useStoryLanguage } from '../../stories/story-language.tsx';
import { LinkPage, type LinkPageProps } from './link-page.tsx';

function Spoken({ locale, ...props }: LinkPageProps) {
  return <LinkPage {...props} {...useStoryLanguage(locale)} />;
}

const application = { name: 'Brightside Energy', operator: 'Linkspan' };

const meta = {
  title: 'Screens/Link',
  component: LinkPage,
  args: {
    link: {
      state: 'open',
      mode: 'create',
      known: false,
      expiresAt: Date.UTC(2027, 0, 15, 12),
      application,
      company: 'Acme Property',
      askedBy: 'Maria Lopez, Acme Property',
    },
    address: `https://connect.example/p/connect/pub_7f3c/${'a'.repeat(76)}`,
    busy: false,
    onContinue: fn(),
    onRetry: fn(),
    locale: 'en',
    theme: 'system',
  },
  render: (args, { globals }) => (
    <Spoken {...args} locale={args.locale === 'en' ? globals.locale : args.locale} theme={globals.theme} />
  ),
} satisfies Meta<typeof LinkPage>;

export default meta;
type Story = StoryObj<typeof meta>;

const asker = { application, company: 'Acme Property' };

export const Open: Story = {
  play: async ({ args }) => {
    await userEvent.click(await page.findByRole('button', { name: 'Continue' }));
    await expect(args.onContinue).toHaveBeenCalledOnce();
  },
};

const meant = { ...meta.args.link, asksEmail: true } as const;
const line = () => page.findByRole('textbox', { name: 'Your e-mail address' });
const go = async () => userEvent.click(await page.findByRole('button', { name: 'Continue' }));

/** Asks for the address, and says what is wrong with one before it is sent. */
export const ForSomeOnly: Story = {
  args: { link: meant },
  play: async ({ args }) => {
    const email = await line();
    await expect(email).toHaveAttribute('autocomplete', 'email');
    await expect(email.closest('.rr-block')).not.toBeNull();
    await go();
    await waitFor(() => expect(email).toHaveFocus());
    await expect(email).toHaveAccessibleDescription(/^Fill in your e-mail address\./);
    await expect(page.getByRole('alert')).toHaveTextContent('Fill in your e-mail address.');
    await userEvent.type(email, 'maria');
    await waitFor(() => expect(page.queryByRole('alert')).toBeNull());
    await go();
    await waitFor(() => expect(email).toHaveFocus());
    await expect(email).toHaveAccessibleDescription(/^Write the whole address/);
    await expect(args.onContinue).not.toHaveBeenCalled();
    await userEvent.type(email, '@acme.example ');
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(args.onContinue).toHaveBeenCalledOnce());
    await expect(args.onContinue).toHaveBeenCalledWith('maria@acme.example');
  },
};

export const ForOthers: Story = {
  args: { link: meant, refusal: { reason: 'address' } },
  play: async () => {
    const email = await line();
    await expect(email).toBeInvalid();
    await expect(email).toHaveAccessibleDescription(/ask Acme Property for a link of your own/);
  },
};

export const TooManyAddresses: Story = {
  args: { link: meant, refusal: { reason: 'too_many', until: new Date(2027, 0, 15, 14, 5).getTime() } },
  play: async () => {
    await expect(await line()).toHaveAccessibleDescription(/Try again after 2:05\sPM/);
  },
};

export const FrenchForOthers: Story = {
  args: { locale: 'fr', link: meant, refusal: { reason: 'address' } },
};

export const French: Story = { args: { locale: 'fr' } };

export const Edit: Story = {
  args: { link: { state: 'open', mode: 'update', known: true, expiresAt: Date.UTC(2027, 0, 15), ...asker } },
};

export const OnThePhone: Story = {
  play: async () => {
    await userEvent.click(await page.findByRole('button', { name: 'Continue on my phone' }));
    await page.findByRole('img', { name: 'A code with the address of this link' });
    await expect(page.getByRole('heading')).toHaveFocus();
  },
};

export const Unknown: Story = { args: { link: { state: 'ended', reason: 'unknown' } } };
export const Expired: Story = { args: { link: { state: 'ended', reason: 'expired', ...asker } } };
export const Revoked: Story = { args: { link: { state: 'ended', reason: 'revoked', ...asker } } };
export const UsedUp: Story = { args: { link: { state: 'ended', reason: 'used_up', ...asker } } };
export const Closed: Story = { args: { link: { state: 'ended', reason: 'closed', ...asker } } };

export const NotReached: Story = {
  args: { link: { state: 'failed' } },
  play: async ({ args }) => {
    await userEvent.click(await page.findByRole('button', { name: 'Try again' }));
    await expect(args.onRetry).toHaveBeenCalledOnce();
  },
};
