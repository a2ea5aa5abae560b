import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen as page, userEvent } from 'storybook/test';
import { inFrame } from '../../stories/in-frame.tsx';
import { provider } from '../../stories/sample-data.ts';
import DetailsScreen from './details-screen.tsx';

const SITES = [
  { id: 'main', name: '12 Main Street' },
  { id: 'barn', name: 'The barn', address: '14 Main Street, Oakland' },
];

const meta = {
  title: 'Screens/Details',
  component: DetailsScreen,
  decorators: [inFrame],
  args: {
    send: fn(),
    screen: {
      name: 'details',
      provider,
      request: { startDate: { value: '2024-11-01' }, sites: SITES },
      mode: 'create',
      anotherProvider: false,
      busy: false,
      error: undefined,
    },
  },
} satisfies Meta<typeof DetailsScreen>;

export default meta;
type Story = StoryObj<typeof meta>;

export const DateAndSites: Story = {
  play: async ({ args }) => {
    await userEvent.click(await page.findByRole('checkbox', { name: /The barn/ }));
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

const byLink = {
  ...meta.args.screen,
  anotherProvider: true,
  request: {
    startDate: { value: '2024-11-01', max: '2026-11-01' },
    sites: SITES,
    chosenSites: ['barn'],
    editSites: true,
    utilityTypes: ['ELECTRICITY', 'GAS', 'WATER'],
    chosenTypes: ['GAS'],
    country: 'US',
    askedBy: 'Maria Lopez, Acme Property',
  },
};

export const FilledInByALink: Story = {
  args: { screen: byLink },
  play: async ({ args }) => {
    await userEvent.click(await page.findByRole('button', { name: 'Edit The barn' }));
    const name = page.getByRole('textbox', { name: 'Name of the site' });
    await expect(name).toHaveFocus();
    await userEvent.clear(name);
    await userEvent.type(name, 'The old barn');
    await userEvent.click(page.getByRole('button', { name: 'Done' }));
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Country' }), 'Canada');
    await userEvent.click(page.getByRole('checkbox', { name: 'Water' }));
    await userEvent.click(page.getByRole('button', { name: 'Continue' }));
    await expect(args.send).toHaveBeenCalledWith({
      type: 'details.given',
      details: {
        startDate: '2024-11-01',
        sites: ['barn'],
        editedSites: [{ id: 'barn', name: 'The old barn', address: '14 Main Street, Oakland' }],
        utilityTypes: ['GAS', 'WATER'],
        country: 'CA',
      },
    });
    await userEvent.click(page.getByRole('button', { name: /Not your provider/ }));
    await expect(args.send).toHaveBeenLastCalledWith({ type: 'provider.dismissed' });
  },
};

export const ASiteMore: Story = {
  args: { screen: byLink },
  play: async ({ args }) => {
    await userEvent.click(await page.findByRole('button', { name: 'Add a site' }));
    await userEvent.keyboard('The shed');
    await userEvent.click(page.getByRole('button', { name: 'Done' }));
    await userEvent.click(page.getByRole('button', { name: 'Add a site' }));
    await userEvent.click(page.getByRole('button', { name: 'Done' }));
    await userEvent.click(page.getByRole('button', { name: 'Continue' }));
    await expect(args.send).toHaveBeenCalledWith({
      type: 'details.given',
      details: expect.objectContaining({ editedSites: [{ id: expect.any(String), name: 'The shed' }] }),
    });
  },
};

export const Fixed: Story = {
  args: {
    screen: {
      ...byLink,
      anotherProvider: false,
      request: { ...byLink.request, fixed: ['provider', 'startDate', 'sites', 'utilityTypes', 'country'] },
    },
  },
};

export const Update: Story = {
  args: { screen: { ...byLink, mode: 'update', anotherProvider: false } },
  play: async ({ args }) => {
    await userEvent.click(await page.findByRole('button', { name: 'Save without signing in' }));
    await expect(args.send).toHaveBeenCalledWith(expect.objectContaining({ type: 'details.saved' }));
  },
};
