import * as v from 'valibot';
import type { Clock } from '../clock/clock.ts';
import type { Ledger } from '../conversation/ledger.ts';

/** For how long after it is back a provider is found to be there, in milliseconds. */
export const BACK_MS = 10 * 60_000;

const Outage = v.object({ endedAt: v.optional(v.number()) });

/** Which providers are down, in the ledger, so that all processes of a network find the same. */
export interface Outages {
  isDown(providerId: string): Promise<boolean>;
  /** How somebody finds a provider who would find it down: it is from then on, unless it has just come back. */
  meet(providerId: string): Promise<'down' | 'back'>;
  /** Ends an outage; without one, nothing changes. */
  end(providerId: string): Promise<void>;
  list(): Promise<readonly string[]>;
}

export function outages(ledger: Ledger, clock: Clock): Outages {
  async function read(providerId: string) {
    const json = await ledger.get(keyOf(providerId));
    return json === undefined ? undefined : v.parse(Outage, JSON.parse(json));
  }

  async function isDown(providerId: string) {
    const outage = await read(providerId);
    return outage !== undefined && outage.endedAt === undefined;
  }

  return {
    isDown,
    async meet(providerId) {
      const { endedAt } = (await read(providerId)) ?? {};
      if (endedAt !== undefined && clock.now() < endedAt + BACK_MS) return 'back';
      await ledger.set(keyOf(providerId), '{}');
      return 'down';
    },
    async end(providerId) {
      if (await isDown(providerId))
        await ledger.set(keyOf(providerId), JSON.stringify({ endedAt: clock.now() }));
    },
    async list() {
      const ids = (await ledger.list(keyOf(''))).map((key) => key.slice(keyOf('').length));
      const down = await Promise.all(ids.map(isDown));
      return ids.filter((_, index) => down[index]);
    },
  };
}

function keyOf(providerId: string): string {
  return `outage/${providerId}`;
}
