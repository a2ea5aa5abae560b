import { useRedirectWindow } from '../headless/use-redirect-window.ts';
import { RedirectScreen } from '../screens/redirect/redirect-screen.tsx';
import type { StepProps } from './step.ts';

export default function RedirectStep({ flow, screen, send }: StepProps<'redirect'>) {
  const { open } = useRedirectWindow(flow);
  return (
    <RedirectScreen open={open} sameTab={(url) => window.location.assign(url)} screen={screen} send={send} />
  );
}
