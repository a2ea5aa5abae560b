import { problem, remediesOf } from '@linkspan/protocol';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen as page, userEvent, waitFor } from 'storybook/test';
import { LanguageProvider, useLanguage } from '../../language/language-provider.tsx';
import { waitLanguages } from '../../language/wait-languages.ts';
import { inFrame } from '../../stories/in-frame.tsx';
import { application, provider } from '../../stories/sample-data.ts';
import { ProblemScreen } from './problem-screen.tsx';
import { WaitOffer, type WaitView } from './wait-offer.tsx';

const cause = problem('provider_unavailable');
const screen = {
  name: 'problem' as const,
  provider,
  problem: cause,
  remedies: remediesOf(cause),
  sessionId: 'ses_7Kf3Q2mX',
};

interface DownProps {
  readonly view: WaitView;
  readonly onAsk: () => void;
  readonly screen: typeof screen;
  readonly send: () => void;
}

/** Where a person finds it: under what is said of the provider. */
function Down({ view, onAsk, screen: shown, send }: DownProps) {
  const { locale } = useLanguage();
  return (
    <ProblemScreen screen={shown} send={send}>
      <LanguageProvider locale={locale} more={waitLanguages}>
        <WaitOffer view={view} application={application} provider={provider} onAsk={onAsk} />
      </LanguageProvider>
    </ProblemScreen>
  );
}

const meta = {
  title: 'Screens/Problem/Waiting',
  component: Down,
  decorators: [inFrame],
  args: { view: { name: 'possible' }, onAsk: fn(), screen, send: fn() },
} satisfies Meta<typeof Down>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Possible: Story = {
  play: async ({ args }) => {
    await userEvent.click(await page.findByRole('button', { name: 'Tell me when it is back' }));
    await expect(args.onAsk).toHaveBeenCalledOnce();
  },
};

export const Busy: Story = { args: { view: { name: 'possible', busy: true } } };
export const Failed: Story = { args: { view: { name: 'possible', failed: true } } };

export const Asked: Story = {
  args: { view: { name: 'waiting', asked: true } },
  play: async () => {
    await page.findByText('You asked to be told');
    await expect(page.queryByRole('button', { name: 'Tell me when it is back' })).toBeNull();
  },
};

/** Back on the screen, for who has asked before. */
export const Waiting: Story = {
  args: { view: { name: 'waiting', asked: false } },
  play: async () => {
    await page.findByText('You asked to be told');
    const heading = await page.findByRole('heading', { level: 1 });
    await waitFor(() => expect(heading).toHaveFocus());
  },
};

export const Over: Story = { args: { view: { name: 'over', asked: true } } };
