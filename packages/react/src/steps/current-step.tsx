import type { PersonEvent, Screen } from '@linkspan/flow';
import type { ScreenName } from '@linkspan/protocol';
import { useEffect } from 'react';
import type { ConnectFlow } from '../headless/connect-flow.ts';
import { useChunk } from '../primitives/use-chunk.ts';
import { ConsentScreen } from '../screens/consent/consent-screen.tsx';
import { StartingScreen } from '../screens/starting/starting-screen.tsx';
import { UnreachableScreen } from '../screens/unreachable/unreachable-screen.tsx';
import type { Step, StepProps } from './step.ts';
import { FETCH_AHEAD, fetchKnownStep, LAZY_STEPS, type LazyStep } from './step-registry.ts';

interface CurrentStepProps {
  readonly flow: ConnectFlow | undefined;
  readonly screen: Screen;
  readonly send: (event: PersonEvent) => void;
}

/**
 * The screen of the flow's state: the first ones at once, the others as their chunks arrive.
 */
export function CurrentStep({ flow, screen, send }: CurrentStepProps) {
  useFetchAhead(screen.name);
  if (screen.name === 'consent') return <ConsentScreen screen={screen} send={send} />;
  if (screen.name === 'starting' || !flow)
    return <StartingScreen screen={{ name: 'starting' }} send={send} />;
  if (screen.name === 'challenge' && screen.challenge.known)
    return (
      <ChunkedStep
        flow={flow}
        key="known"
        load={fetchKnownStep}
        name="challenge"
        screen={screen}
        send={send}
      />
    );
  return <ChunkedStep flow={flow} key={screen.name} name={screen.name} screen={screen} send={send} />;
}

interface ChunkedStepProps<N extends LazyStep> extends StepProps<N> {
  readonly name: N;
  readonly load?: () => Promise<Step<N>>;
}

function ChunkedStep<N extends LazyStep>({ name, load = LAZY_STEPS[name], ...props }: ChunkedStepProps<N>) {
  const chunk = useChunk(load);
  if (chunk.state === 'loading') return <StartingScreen screen={{ name: 'starting' }} send={props.send} />;
  if (chunk.state === 'failed') {
    // The flow is where it was, only its screen could not be fetched: retrying fetches again.
    return <UnreachableScreen onRetry={chunk.retry} send={props.send} />;
  }
  const Step = chunk.value;
  return <Step {...props} />;
}

function useFetchAhead(name: ScreenName) {
  useEffect(() => {
    // A fetch that fails here is tried again when its screen is shown.
    for (const next of FETCH_AHEAD[name] ?? []) LAZY_STEPS[next]().catch(() => undefined);
  }, [name]);
}
