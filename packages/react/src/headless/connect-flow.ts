import {
  createConnectMachine,
  createVault,
  type Environment,
  type PersonEvent,
  type Vault,
} from '@linkspan/flow';
import type { ConnectEvent, ConsentDecision, Gateway } from '@linkspan/protocol';
import type { QueryClient } from '@tanstack/react-query';
import { type ActorRefFrom, createActor } from 'xstate';
import { browserEnvironment } from '../environment/browser-environment.ts';

/** A gateway whose consents somebody records: `connect()` of '@linkspan/gateways/connect' is one. */
export type RecordingGateway = Gateway & {
  recordConsent(decision: ConsentDecision, signal: AbortSignal): Promise<void>;
  /** Notes the address to come back to when a redirect happens in this very tab. */
  beginRedirect?(
    attemptId: string,
    redirect: { readonly redirectId: string; readonly returnTo?: string },
    signal: AbortSignal,
  ): Promise<void>;
  /**
   * Takes the person to a provider's page where no window can be opened: in an app's WebView it asks the app to
   * open the system's browser (RFC 8252). A way back is noted before it is called.
   */
  openRedirect?(url: string): void;
};

export interface ConnectFlowOptions {
  readonly gateway: RecordingGateway;
  readonly locale: () => string;
  readonly onEvent: (event: ConnectEvent) => void;
}

/** One run of the flow, without any drawing: what to show, what the person did, and where it runs. */
export interface ConnectFlow {
  readonly gateway: RecordingGateway;
  readonly environment: Environment;
  readonly vault: Vault;
  /** For hooks and inspectors; its snapshots hold no secret. */
  readonly actor: ActorRefFrom<ReturnType<typeof createConnectMachine>>;
  readonly memory: FlowMemory;
  send(event: PersonEvent): void;
  start(): void;
  /** Ends the run at once: requests are aborted, nothing is told to the host any more. */
  stop(): void;
}

/** What outlives a screen but not its run of the flow. No secret is ever put here. */
export interface FlowMemory {
  /** What was typed and is no secret, by provider and channel. */
  readonly drafts: Map<string, Readonly<Record<string, string>>>;
  search: { readonly text: string; readonly zip: string } | undefined;
  searchClient: QueryClient | undefined;
}

/** Makes a run of the flow; nothing happens before `start`. */
export function createConnectFlow({ gateway, locale, onEvent }: ConnectFlowOptions): ConnectFlow {
  let live = false;
  const environment = browserEnvironment({
    locale,
    recordConsent: gateway.recordConsent,
    emit: (event) => {
      if (live) onEvent(event);
    },
  });
  const vault = createVault();
  const actor = createActor(createConnectMachine({ gateway, environment, vault }));
  return {
    gateway,
    environment,
    vault,
    actor,
    memory: { drafts: new Map(), search: undefined, searchClient: undefined },
    send: (event) => actor.send(event),
    start: () => {
      live = true;
      actor.start();
    },
    stop: () => {
      live = false;
      actor.stop();
    },
  };
}
