import { expect, test } from 'vitest';
import { never, type Person } from './person.ts';
import type { GatewayScenarios } from './scenario.ts';

/** What a server asks that waits for a provider in a person's place. */
export function availabilityContract({ down }: GatewayScenarios, enter: () => Promise<Person>): void {
  if (!down) return;

  test('a provider that is down says so until it is back, and then connects', async () => {
    const person = await enter();
    const ask = () => person.wait(person.gateway.availability?.(down.providerId, never()) ?? absent());
    const failed = await (await person.submit(down)).until('failed');
    expect(failed.problem.code).toBe('provider_unavailable');
    expect(await ask()).toBe('down');
    await person.setup.recover?.(down.providerId);
    expect(await ask()).toBe('up');
    await person.connect(down);
  });

  test('whether a provider that is not served can be reached is not_supported', async () => {
    const person = await enter();
    const asked = person.wait(person.gateway.availability?.('no-such-provider', never()) ?? absent());
    await expect(asked).rejects.toMatchObject({ problem: { code: 'not_supported' } });
  });
}

function absent(): Promise<never> {
  return Promise.reject(new Error('The gateway has no `availability`.'));
}
