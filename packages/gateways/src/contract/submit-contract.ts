import { describe, expect, test } from 'vitest';
import { never, newId, type Person } from './person.ts';
import type { GatewayScenarios } from './scenario.ts';

/** Sending credentials: one end, numbers that rise, and one connection an attempt. */
export function submitContract(scenarios: GatewayScenarios, enter: () => Promise<Person>): void {
  const { verified, rejected, pending, lost, retry, repeats } = scenarios;

  test('a submit opens a connection, tells rising numbers, and ends once with that connection', async () => {
    const person = await enter();
    const listener = await person.submit(verified);
    const end = await listener.final();
    expect(end).toMatchObject({
      kind: 'verified',
      connection: { id: listener.connectionId, status: 'verified' },
    });
    expect(listener.kinds.filter((kind) => kind === 'opened')).toHaveLength(1);
    if (!repeats) expect(listener.repeats).toBe(0);
  });

  test('rejected credentials end as invalid_credentials', async () => {
    const person = await enter();
    const listener = await person.submit(rejected);
    expect(await listener.final()).toMatchObject({
      kind: 'failed',
      problem: { code: 'invalid_credentials' },
    });
  });

  test('the same attempt again is the same connection, whatever it brings', async () => {
    const person = await enter();
    const attempt = person.attempt(verified);
    const sealed = await person.seal(verified);
    const first = person.send(attempt, sealed);
    await first.final();
    const again = person.send(attempt, sealed);
    expect((await again.final()).kind).toBe('verified');
    expect(again.connectionId).toBe(first.connectionId);
    await expectConnections(person, 1);
  });

  test('the same attempt twice at once is one connection', async () => {
    const person = await enter();
    const attempt = person.attempt(verified);
    const sealed = await person.seal(verified);
    const [first, second] = [person.send(attempt, sealed), person.send(attempt, sealed)];
    const ends = await Promise.all([first.final(), second.final()]);
    expect(ends.map(({ kind }) => kind)).toEqual(['verified', 'verified']);
    expect(first.connectionId).toBe(second.connectionId);
    await expectConnections(person, 1);
  });

  test('fields that were not asked for, or too long, are refused by name and make nothing', async () => {
    const person = await enter();
    const [field = ''] = Object.keys(verified.values);
    for (const [id, value] of [
      ['no_such_field', 'x'],
      [field, 'x'.repeat(1001)],
    ] as const) {
      const listener = await person.submit({ ...verified, values: { ...verified.values, [id]: value } });
      const refusal = await listener.final().then(
        (end) => (end.kind === 'failed' ? end.problem : undefined),
        (error) => error.problem,
      );
      expect(refusal).toMatchObject({ fieldErrors: { [id]: expect.any(String) } });
    }
    await expectConnections(person, 0);
  });

  if (pending)
    describe('when the answer will come later', () => {
      test('the end is pending and names the connection', async () => {
        const person = await enter();
        const listener = await person.submit(pending);
        const end = await listener.final();
        expect(end).toMatchObject({ kind: 'pending', connection: { id: listener.connectionId } });
      });
    });

  if (lost)
    describe('when the answer to a submit is lost', () => {
      test('it throws network, a look finds the connection, and sending again makes no other', async () => {
        const person = await enter();
        const attempt = person.attempt(lost);
        const sealed = await person.seal(lost);
        await expect(person.send(attempt, sealed).final()).rejects.toMatchObject({
          problem: { code: 'network' },
        });
        const look = person.resume(attempt);
        expect((await look.final()).kind).toBe('verified');
        const again = person.send(attempt, sealed);
        expect((await again.final()).kind).toBe('verified');
        expect(again.connectionId).toBe(look.connectionId);
        await expectConnections(person, 1);
      });
    });

  if (retry)
    describe('when trying again helps', () => {
      test('retry goes on with what the provider holds, once for each key', async () => {
        const person = await enter();
        const listener = await person.submit(retry);
        expect((await listener.final()).kind).toBe('failed');
        const key = newId();
        await person.wait(person.gateway.retry(listener.connectionId, key, never()));
        const look = person.resume(listener.attempt);
        expect((await look.final()).kind).toBe('verified');
        await person.wait(person.gateway.retry(listener.connectionId, key, never()));
        expect((await person.resume(look.attempt).final()).kind).toBe('verified');
      });
    });
}

async function expectConnections(person: Person, count: number): Promise<void> {
  const connections = person.gateway.connections?.(never());
  if (connections) expect(await person.wait(connections)).toHaveLength(count);
}
