import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LinkBench, linkBench, partsOf } from '../../test/link-bench.ts';

const SAMPLES = process.env.LINKSPAN_SCALE === 'full' ? 5_000 : 250;

/** Far outside what chance gives: 4.5 is the bound that tests of leaking hardware use (Welch's t). */
const NOT_BY_CHANCE = 4.5;

let bench: LinkBench;
beforeAll(() => {
  bench = linkBench();
});
afterAll(() => bench.api.stop());

test(`${SAMPLES} tries with each kind of wrong secret take the same time`, async () => {
  const [own, other] = [await bench.company(), await bench.company('Another')];
  const { body } = await bench.nectar(`/invitation/company/${own.id}`, {});
  const { secret } = partsOf(body.invitationUrl);
  const letter = (text: string, at: number) =>
    `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`;
  const kinds = {
    changedAtTheEnd: () => ({ company: own.publicId, mode: 'create', secret: letter(secret, 75) }),
    changedInTheKeyId: () => ({ company: own.publicId, mode: 'create', secret: letter(secret, 4) }),
    changedInTheExpiry: () => ({ company: own.publicId, mode: 'create', secret: letter(secret, 28) }),
    cut: () => ({ company: own.publicId, mode: 'create', secret: secret.slice(0, 40) }),
    ofAnotherCompany: () => ({ company: other.publicId, mode: 'create', secret }),
    ofAnotherMode: () => ({ company: own.publicId, mode: 'update', secret }),
    ofNoCompany: () => ({ company: 'pub_nobody', mode: 'create', secret }),
  };
  const names = Object.keys(kinds) as (keyof typeof kinds)[];
  const took: Record<string, number[]> = Object.fromEntries(names.map((name) => [name, []]));
  const attempt = async (name: keyof typeof kinds) => {
    const json = kinds[name]();
    const began = performance.now();
    const answer = await bench.request('/p/connect/open', { method: 'POST', json });
    const time = performance.now() - began;
    expect(answer.body).toEqual({ state: 'ended', reason: 'unknown' });
    return time;
  };
  for (const name of names) for (let warm = 0; warm < 30; warm += 1) await attempt(name);
  // In turn, so that whatever else the machine does meets every kind alike; in another order each time.
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    for (let at = 0; at < names.length; at += 1) {
      const name = names[(at + sample) % names.length] ?? 'cut';
      took[name]?.push(await attempt(name));
    }
  }

  const measured = names.map((name) => ({ name, ...trimmed(took[name] ?? []) }));
  for (const one of measured) {
    for (const another of measured) {
      expect(Math.abs(welch(one, another)), `${one.name} and ${another.name}`).toBeLessThan(NOT_BY_CHANCE);
    }
  }
}, 600_000);

interface Sample {
  readonly mean: number;
  readonly variance: number;
  readonly count: number;
}

/** Without the slowest tenth, which is the machine's own doing. */
function trimmed(times: readonly number[]): Sample {
  const kept = times.toSorted((one, other) => one - other).slice(0, Math.floor(times.length * 0.9));
  const mean = kept.reduce((sum, time) => sum + time, 0) / kept.length;
  const variance = kept.reduce((sum, time) => sum + (time - mean) ** 2, 0) / (kept.length - 1);
  return { mean, variance, count: kept.length };
}

function welch(one: Sample, other: Sample): number {
  return (one.mean - other.mean) / Math.sqrt(one.variance / one.count + other.variance / other.count);
}
