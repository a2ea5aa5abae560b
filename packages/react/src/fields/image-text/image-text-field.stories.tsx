import type { Meta, StoryObj } from '@storybook/react-vite';
import { CredentialsScreen } from '../../screens/credentials/credentials-screen.tsx';
import { drawn, statesOf } from '../../stories/field-states.ts';
import { inFrame } from '../../stories/in-frame.tsx';
import { sample } from './image-text-field.fixture.ts';

const PICTURE = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 220 72" width="220"><rect width="220" height="72" fill="#eef1ee"/><text x="20" y="50" font-family="monospace" font-size="42" letter-spacing="6" fill="#2a4036" transform="rotate(-3 110 36)">k7wq2m</text><path d="M8 44 212 26" stroke="#2a4036" stroke-width="2"/></svg>')}`;

const meta = {
  title: 'Fields/Picture with text',
  component: CredentialsScreen,
  decorators: [inFrame],
  args: statesOf(sample, PICTURE),
  play: drawn,
} satisfies Meta<typeof CredentialsScreen>;

export default meta;
type Story = StoryObj<typeof meta>;

export const States: Story = {};
