import { useRedirectWindow } from '../headless/use-redirect-window.ts';
import { RedirectScreen } from '../screens/redirect/redirect-screen.tsx';
import type { StepProps } from './step.ts';

export default function RedirectStep({ flow, screen, send }: StepProps<'redirect'>) {
  const { open, leave } = useRedirectWindow(flow);
  return (
    <RedirectScreen
      open={open}
      sameTab={() => void leave(screen.attemptId, screen.redirect)}
      screen={screen}
      send={send}
    />
  );
}
