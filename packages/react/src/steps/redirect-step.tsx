import { useRedirectWindow } from '../headless/use-redirect-window.ts';
import { RedirectScreen } from '../screens/redirect/redirect-screen.tsx';
import type { StepProps } from './step.ts';

export default function RedirectStep({ flow, screen, send }: StepProps<'redirect'>) {
  const { open, leave, mayLeave } = useRedirectWindow(flow);
  const { attemptId, redirect } = screen;
  return (
    <RedirectScreen
      open={() => open(attemptId, redirect)}
      sameTab={mayLeave ? () => void leave(attemptId, redirect) : undefined}
      screen={screen}
      send={send}
    />
  );
}
