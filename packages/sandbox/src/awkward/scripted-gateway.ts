import { type ConnectionUpdate, type Gateway, Provider } from '@linkspan/protocol';
import * as v from 'valibot';
import { type Clock, systemClock } from '../clock/clock.ts';
import { conversationGateway } from '../conversation/conversation-gateway.ts';
import { conversations } from '../conversation/conversations.ts';
import { type Ledger, memoryLedger } from '../conversation/ledger.ts';
import { progress } from '../conversation/progress.ts';
import { jweSealing, plainSealing } from '../conversation/sealing.ts';
import type { Script } from '../conversation/step.ts';
import type { GatewayContext } from '../conversation/world.ts';
import { providerSearch } from '../search/provider-search.ts';

/** A provider with one script a channel, in the order of its channels. */
export interface ScriptedProvider {
  readonly provider: v.InferInput<typeof Provider>;
  readonly scripts: readonly Script[];
  /** What becomes of its updates on their way. */
  readonly distort?: (updates: AsyncIterable<ConnectionUpdate>) => AsyncIterable<ConnectionUpdate>;
}

export interface ScriptedOptions extends Partial<GatewayContext> {
  readonly clock?: Clock;
  /** Shared by gateways that are to see the same connections. */
  readonly ledger?: Ledger;
  /** Defaults to `none`: values travel as they are. */
  readonly sealing?: 'jwe' | 'none';
}

export interface ScriptedGateway {
  readonly gateway: Gateway;
  /** Approves at the provider's own site; what it brings back holds no name of anything. */
  comeBack(url: string): Promise<Record<string, string>>;
}

/** A gateway whose providers do what their scripts say. */
export function scriptedGateway(
  scripted: readonly ScriptedProvider[],
  options: ScriptedOptions = {},
): ScriptedGateway {
  const { clock = systemClock, ledger = memoryLedger(), sealing = 'none' } = options;
  const providers = new Map(scripted.map(({ provider }) => [provider.id, v.parse(Provider, provider)]));
  const distortions = new Map(scripted.map(({ provider, distort }) => [provider.id, distort]));
  const channels = scripted.flatMap(({ provider, scripts }) =>
    provider.channels.map(({ id }, at) => ({ id, script: scripts[at] ?? scripts[0] })),
  );
  const moves = progress((record) => channels[record.script]?.script ?? (() => []), 1);
  const talks = conversations({
    ledger,
    clock,
    progress: moves,
    summary: (id) => {
      const provider = providers.get(id);
      return { id, name: provider?.name ?? id, health: provider?.health ?? 'ok' };
    },
    redirectUrl: (state) => `https://provider.example/authorize?${new URLSearchParams({ state })}`,
  });
  const gateway = conversationGateway(
    {
      clock,
      conversations: talks,
      progress: moves,
      sealing: sealing === 'jwe' ? jweSealing() : plainSealing,
      search: providerSearch(() =>
        [...providers.values()].map(({ id, name, health }) => ({
          id,
          name,
          health,
          aliases: [],
          investorOwned: true,
          states: [],
          zips: Uint32Array.of(0),
        })),
      ),
      provider: (id) => providers.get(id),
      scriptFor: (channel) => channels.findIndex(({ id }) => id === channel.id),
      loses: () => false,
      approves: (returned) => returned.error === undefined,
    },
    { userId: 'someone', mode: 'create', ...options },
  );
  const distorted = (providerId: string | undefined, updates: AsyncIterable<ConnectionUpdate>) =>
    distortions.get(providerId ?? '')?.(updates) ?? updates;

  return {
    gateway: {
      ...gateway,
      submit: (attempt, sealed, signal) =>
        distorted(attempt.providerId, gateway.submit(attempt, sealed, signal)),
      resume: (attempt, returned, signal) =>
        distorted(attempt.providerId, gateway.resume(attempt, returned, signal)),
    } satisfies Gateway,
    async comeBack(url) {
      const state = new URL(url).searchParams.get('state') ?? '';
      await talks.change(state.slice(0, state.indexOf('.')), async (record, now) =>
        record?.redirectState === state ? moves.decide(record, true, now) : record,
      );
      return { code: 'approved' };
    },
  };
}
