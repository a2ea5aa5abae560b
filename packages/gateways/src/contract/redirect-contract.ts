import { describe, expect, test } from 'vitest';
import type { Person } from './person.ts';
import type { GatewayScenarios } from './scenario.ts';

/** The provider's own site: coming back is one way to learn the end, and never the only one. */
export function redirectContract({ redirect }: GatewayScenarios, enter: () => Promise<Person>): void {
  if (!redirect) return;
  describe('a redirect', () => {
    const leave = async () => {
      const person = await enter();
      const listener = await person.submit(redirect);
      const away = await listener.until('redirect');
      return { person, listener, url: away.redirect.url };
    };

    const approve = async (person: Person, url: string) => {
      const { comeBack } = person.setup;
      if (!comeBack) throw new Error('The setup has to say how one comes back.');
      return comeBack(url);
    };

    /** Approves, and hands over what came back where nothing goes on without it; gives what came back. */
    const finish = async ({ person, listener, url }: Awaited<ReturnType<typeof leave>>) => {
      const returned = await approve(person, url);
      if (person.setup.returnFinishes) {
        const page = person.resume(listener.attempt, returned);
        await page.until('opened');
        await page.leave();
      }
      return returned;
    };

    test('that is approved goes on by itself', async () => {
      const { person, listener, url } = await leave();
      await finish({ person, listener, url });
      expect((await listener.final()).kind).toBe('verified');
    });

    test('is finished by a page that has forgotten all but the attempt', async () => {
      const { person, listener, url } = await leave();
      await listener.leave();
      const returned = await approve(person, url);
      const { connectionId: forgotten, ...attempt } = listener.attempt;
      const back = person.resume(attempt, returned);
      expect((await back.final()).kind).toBe('verified');
      expect(forgotten ?? back.connectionId).toBe(back.connectionId);
    });

    test('told again after its end changes nothing', async () => {
      const { person, listener, url } = await leave();
      const returned = await finish({ person, listener, url });
      await listener.final();
      expect((await person.resume(listener.attempt, returned).final()).kind).toBe('verified');
    });

    test('of someone who has not come back yet is told again', async () => {
      const { person, listener, url } = await leave();
      await listener.leave();
      const look = person.resume(listener.attempt);
      expect(await look.next()).toMatchObject({ kind: 'redirect', redirect: { url } });
    });
  });
}
