import '../../theme/styles.css';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen as page, userEvent, waitFor } from 'storybook/test';
import { application } from '../../stories/sample-data.ts';
import { useStoryLanguage } from '../../stories/story-language.tsx';
import { EndedPage, type EndedPageProps } from './ended-page.tsx';

function Spoken({ locale, ...props }: EndedPageProps) {
  return <EndedPage {...props} {...useStoryLanguage(locale)} />;
}

const meta = {
  title: 'Screens/Ended',
  component: EndedPage,
  args: { application, done: true, again: undefined, locale: 'en', theme: 'system' },
  render: (args, { globals }) => <Spoken {...args} locale={globals.locale} theme={globals.theme} />,
} satisfies Meta<typeof EndedPage>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Done: Story = {
  play: async () => {
    const heading = await page.findByRole('heading', { name: 'You can close this page' });
    await waitFor(() => expect(heading).toHaveFocus());
    await expect(page.queryByRole('button')).toBeNull();
  },
};

export const Left: Story = {
  args: { done: false, again: fn() },
  play: async ({ args }) => {
    await userEvent.click(await page.findByRole('button', { name: 'Start again' }));
    await expect(args.again).toHaveBeenCalled();
  },
};

export const Over: Story = { args: { done: false, application: undefined } };
