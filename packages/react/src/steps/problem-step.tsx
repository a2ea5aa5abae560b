import { useChunk } from '../primitives/use-chunk.ts';
import { ProblemScreen } from '../screens/problem/problem-screen.tsx';
import type { StepProps } from './step.ts';

/** What went wrong; where a provider is down, with what can be done about that. */
export function ProblemStep({ flow, screen, send }: StepProps<'problem'>) {
  const { problem, provider } = screen;
  const isDown = problem.code === 'provider_unavailable' && provider && flow.gateway.management;
  const chunk = useChunk(isDown ? fetchWait : undefined);
  return (
    <ProblemScreen screen={screen} send={send}>
      {chunk.state === 'ready' && provider && <chunk.value flow={flow} provider={provider} />}
    </ProblemScreen>
  );
}

const fetchWait = () => import('./wait-step.tsx').then((chunk) => chunk.default);
