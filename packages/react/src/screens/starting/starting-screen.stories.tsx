import type { Meta, StoryObj } from '@storybook/react-vite';
import { fn } from 'storybook/test';
import { inFrame } from '../../stories/in-frame.tsx';
import { StartingScreen } from './starting-screen.tsx';

const meta = {
  title: 'Screens/Starting',
  component: StartingScreen,
  decorators: [inFrame],
  args: { send: fn(), screen: { name: 'starting' } },
} satisfies Meta<typeof StartingScreen>;

export default meta;

export const Starting: StoryObj<typeof meta> = {};
