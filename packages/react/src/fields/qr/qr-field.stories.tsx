import type { Meta, StoryObj } from '@storybook/react-vite';
import { CredentialsScreen } from '../../screens/credentials/credentials-screen.tsx';
import { drawn, formOf } from '../../stories/field-states.ts';
import { inFrame } from '../../stories/in-frame.tsx';
import { sample } from './qr-field.fixture.ts';

const meta = {
  title: 'Fields/QR code',
  component: CredentialsScreen,
  decorators: [inFrame],
  args: formOf({ ...sample.definition, id: 'scan' }),
  play: drawn,
} satisfies Meta<typeof CredentialsScreen>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Link: Story = {};

export const TooMuchText: Story = {
  args: formOf({ ...sample.definition, id: 'scan', value: '日'.repeat(1000) }),
};
