import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen as page, userEvent } from 'storybook/test';
import { CredentialsScreen } from '../../screens/credentials/credentials-screen.tsx';
import { drawn, formOf } from '../../stories/field-states.ts';
import { inFrame } from '../../stories/in-frame.tsx';
import { CONDITION_FIELDS, GROUPED_FIELDS, METHOD_FIELDS, METHODS } from './rules.fixture.ts';

const methods = formOf(...METHOD_FIELDS);

const meta = {
  title: 'Fields/Rules of a form',
  component: CredentialsScreen,
  decorators: [inFrame],
  args: {
    ...methods,
    screen: { ...methods.screen, mode: 'create', channel: { ...methods.screen.channel, methods: METHODS } },
  },
  play: drawn,
} satisfies Meta<typeof CredentialsScreen>;

export default meta;
type Story = StoryObj<typeof meta>;

export const WaysToSignIn: Story = {
  play: async (context) => {
    await drawn(context);
    await userEvent.click(await page.findByRole('tab', { name: 'Customer card' }));
    await expect(page.getByRole('tabpanel', { name: 'Customer card' })).toContainElement(
      page.getByLabelText('Card number'),
    );
  },
};

export const Conditions: Story = {
  args: formOf(...CONDITION_FIELDS),
  play: async (context) => {
    await drawn(context);
    await userEvent.click(await page.findByRole('radio', { name: 'A company' }));
    await userEvent.click(await page.findByRole('checkbox', { name: /several meters/ }));
    await page.findByLabelText('Site code');
  },
};

export const GroupsAndOrder: Story = { args: formOf(...GROUPED_FIELDS) };

export const TwentyWaysInLongWords: Story = {
  args: {
    screen: {
      ...meta.args.screen,
      channel: {
        ...meta.args.screen.channel,
        methods: Array.from({ length: 20 }, (_, index) => ({
          id: `m${index}`,
          label: index === 3 ? 'Donaudampfschifffahrtsgesellschaftskundennummer '.repeat(2) : `Way ${index}`,
        })),
      },
    },
  },
};
