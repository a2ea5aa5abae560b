import type { Meta, StoryObj } from '@storybook/react-vite';
import { CredentialsScreen } from '../../screens/credentials/credentials-screen.tsx';
import { drawn, statesOf } from '../../stories/field-states.ts';
import { inFrame } from '../../stories/in-frame.tsx';
import { sample } from './image-choice-field.fixture.ts';

const PICTURE = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 48" width="64"><rect width="64" height="48" fill="#dfeaf5"/><path d="M10 34h44l-6 8H16zM32 8v22H16zM35 14v16h12z" fill="#27507a"/></svg>')}`;

const meta = {
  title: 'Fields/Picture choice',
  component: CredentialsScreen,
  decorators: [inFrame],
  args: statesOf(sample, PICTURE),
  play: drawn,
} satisfies Meta<typeof CredentialsScreen>;

export default meta;
type Story = StoryObj<typeof meta>;

export const States: Story = {};
