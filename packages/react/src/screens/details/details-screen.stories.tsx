import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen as page, userEvent } from 'storybook/test';
import { inFrame } from '../../stories/in-frame.tsx';
import { provider } from '../../stories/sample-data.ts';
import DetailsScreen from './details-screen.tsx';

const meta = {
  title: 'Screens/Details',
  component: DetailsScreen,
  decorators: [inFrame],
  args: {
    send: fn(),
    screen: {
      name: 'details',
      provider,
      request: {
        startDate: { value: '2024-11-01' },
        sites: [
          { id: 'main', name: '12 Main Street' },
          { id: 'barn', name: 'The barn' },
        ],
      },
    },
  },
} satisfies Meta<typeof DetailsScreen>;

export default meta;
type Story = StoryObj<typeof meta>;

export const DateAndSites: Story = {
  play: async ({ args }) => {
    await userEvent.click(await page.findByRole('checkbox', { name: 'The barn' }));
    await userEvent.click(page.getByRole('button', { name: 'Continue' }));
    await expect(args.send).toHaveBeenCalledWith({
      type: 'details.given',
      details: { startDate: '2024-11-01', sites: ['main'] },
    });
  },
};

export const NoSiteChosen: Story = {
  play: async ({ args }) => {
    const all = await page.findByRole('checkbox', { name: 'Select all' });
    await userEvent.click(all);
    await userEvent.click(page.getByRole('button', { name: 'Continue' }));
    await expect(args.send).not.toHaveBeenCalled();
    await expect(page.getByRole('status')).toHaveTextContent('Choose at least one site.');
  },
};
