import type { Meta, StoryObj } from '@storybook/react-vite';
import { CredentialsScreen } from '../../screens/credentials/credentials-screen.tsx';
import { drawn, statesOf } from '../../stories/field-states.ts';
import { inFrame } from '../../stories/in-frame.tsx';
import { sample } from './pin-field.fixture.ts';

const meta = {
  title: 'Fields/PIN',
  component: CredentialsScreen,
  decorators: [inFrame],
  args: statesOf(sample),
  play: drawn,
} satisfies Meta<typeof CredentialsScreen>;

export default meta;
type Story = StoryObj<typeof meta>;

export const States: Story = {};
