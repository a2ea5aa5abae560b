import type { Connection, Provider } from '@linkspan/protocol';
import type { JWK } from 'jose';
import { type Clock, systemClock } from '../clock/clock.ts';
import { conversationGateway } from '../conversation/conversation-gateway.ts';
import type { ConversationRecord } from '../conversation/conversation-record.ts';
import { conversations } from '../conversation/conversations.ts';
import { type Ledger, memoryLedger } from '../conversation/ledger.ts';
import { progress, REVOKED } from '../conversation/progress.ts';
import { jweSealing } from '../conversation/sealing.ts';
import { signInOf } from '../conversation/sign-in-of.ts';
import type { GatewayContext, World } from '../conversation/world.ts';
import { directory } from '../providers/directory.ts';
import { providerOf } from '../providers/provider-of.ts';
import { summaryOf } from '../search/listing.ts';
import { providerSearch } from '../search/provider-search.ts';
import { outages } from './outages.ts';
import { OWN_SITE, PROVIDER_DOWN, personaOf, scenarios, VERIFIED } from './personas.ts';
import { callbackOf, providerPages } from './provider-pages.ts';

export interface SandboxNetworkOptions {
  /** Where conversations are kept; absent, they end with the process. */
  readonly ledger?: Ledger;
  /** How often to look into a ledger that other processes write to as well. Absent: there are none. */
  readonly lookEveryMs?: number | undefined;
  readonly clock?: Clock;
  /** Stretches the waits: 1 is a person's pace (about 0.8 s a step), 0 none. Defaults to 1. */
  readonly pace?: number;
  /** The private RSA key that credentials are sealed for; absent, one that ends with the process. */
  readonly privateKey?: JWK;
  /** The origin that serves the providers' pages and the return page. Defaults to http://127.0.0.1:4400. */
  readonly publicUrl?: string;
}

/** A remote provider network that plays every utility of the US, and what the personas call for. */
export interface SandboxNetwork {
  /** The network as one user's session sees it; cheap to make. */
  gateway(context: GatewayContext): ReturnType<typeof conversationGateway>;
  /** Tries a connection as the network does once in a while; undefined when there is none. */
  check(connectionId: string): Promise<Connection | undefined>;
  /** Breaks a connection, as if its password had been changed at the provider; one that is not there stays so. */
  revoke(connectionId: string): Promise<void>;
  /** Ends the outage that the persona `provider_down` found a provider in. */
  recover(providerId: string): Promise<void>;
  /** The providers that are down, by id. */
  downProviders(): Promise<readonly string[]>;
  /** Answers for the providers' own pages and pictures: everything below `/sandbox/` but the emulators. */
  fetch(request: Request): Promise<Response>;
}

export function sandboxNetwork(options: SandboxNetworkOptions = {}): SandboxNetwork {
  const { ledger = memoryLedger(), clock = systemClock, pace = 1, privateKey } = options;
  const { publicUrl = 'http://127.0.0.1:4400', lookEveryMs } = options;
  const scripts = scenarios((name) => `${publicUrl}/sandbox/pictures/${name}.svg`);
  const moves = progress((record) => scripts.script(record.script), pace);
  const talks = conversations({
    ledger,
    clock,
    lookEveryMs,
    progress: moves,
    summary: (id) => {
      const listing = listingOf(id);
      return listing ? summaryOf(listing) : { id, name: id, health: 'ok' };
    },
    redirectUrl: (state) =>
      `${publicUrl}/sandbox/authorize?${new URLSearchParams({ state, redirect_uri: callbackOf(publicUrl) })}`,
  });
  const sealing = jweSealing(privateKey);
  const down = outages(ledger, clock);
  const world: World = {
    clock,
    conversations: talks,
    progress: moves,
    sealing,
    search,
    provider: (id): Provider | undefined => {
      const listing = listingOf(id);
      return listing && providerOf(listing);
    },
    async loginOf(owner, channel, values) {
      const typed = signInOf(channel, values);
      return typed && sealing.codeOf(JSON.stringify([...owner, ...typed]));
    },
    availability: async (providerId) => ((await down.isDown(providerId)) ? 'down' : 'up'),
    scriptFor: (channel, values, providerId) =>
      channel.mode === 'form' ? unlessBack(personaOf(values), providerId) : OWN_SITE,
    scriptAgain: ({ script, providerId }) => unlessBack(script, providerId),
    loses: (record) => isLost(scripts.loses(record.script), record),
  };
  const pages = providerPages({ conversations: talks, progress: moves, publicUrl });

  async function unlessBack(script: number, providerId: string): Promise<number> {
    return script === PROVIDER_DOWN && (await down.meet(providerId)) === 'back' ? VERIFIED : script;
  }

  const broken = (record: ConversationRecord): ConversationRecord => ({
    ...record,
    revokes: false,
    broken: REVOKED,
    turn: record.turn + 1,
  });

  return {
    gateway: (context) => conversationGateway(world, context),
    async check(connectionId) {
      const record = await talks.change(connectionId, async (known) =>
        known?.revokes ? broken(known) : known,
      );
      return record?.connected ? talks.connectionOf(record) : undefined;
    },
    async revoke(connectionId) {
      await talks.change(connectionId, async (known) => (known?.connected ? broken(known) : known));
    },
    recover: down.end,
    downProviders: down.list,
    fetch: async (request) => pages.fetch(request),
  };
}

const search = providerSearch(directory);

let listings: ReadonlyMap<string, ReturnType<typeof directory>[number]> | undefined;

function listingOf(id: string) {
  listings ??= new Map(directory().map((listing) => [listing.id, listing]));
  return listings.get(id);
}

function isLost(loses: 'every-second' | 'first-answer' | undefined, record: ConversationRecord): boolean {
  switch (loses) {
    case 'every-second':
      return record.requests % 2 === 1;
    case 'first-answer':
      return record.requests === 1;
    case undefined:
      return false;
  }
}
