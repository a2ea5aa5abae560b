import { expect, type Frame, type Page, test } from '@playwright/test';
import { EmbedPage, FRAME, OTHER, tell } from '../fixtures/embed.ts';

const FORGED = process.env.LINKSPAN_SCALE === 'full' ? 10_000 : 500;

/** How many of them each of four attackers sends each time. */
const EACH = Math.ceil(FORGED / 16);

let embed: EmbedPage;
test.beforeEach(async ({ page }) => {
  embed = new EmbedPage(page);
  await embed.visit();
});

test('of forged messages, before and after the handshake, the host accepts none', async ({ page }) => {
  await embed.stopTime();
  // Before: the frame is there but has not said anything yet.
  await embed.open({ url: `${FRAME}/silent`, token: 'a.secret.token' });
  const before = await attackers(page);
  await page.evaluate(() => {
    addEventListener('message', () => {
      globalThis.received = (globalThis.received ?? 0) + 1;
    });
  });
  let sent = 0;
  for (const attacker of before) sent += await attack(attacker, 'host');
  await expect.poll(() => page.evaluate(() => globalThis.received)).toBe(sent);
  expect(await embed.names()).toEqual([]);
  await expect(page.getByRole('status')).toHaveText('Loading…');

  // After: one real frame is connected, and only it is heard.
  await page.clock.resume();
  await page.evaluate(() => globalThis.handle.destroy());
  await embed.open();
  const frame = await embed.frame();
  await tell(frame, { type: 'open', mode: 'create' });
  await expect.poll(() => embed.names()).toEqual(['open']);
  // The hello of the real frame is one more.
  for (const attacker of before) sent += await attack(attacker, 'host');
  await expect.poll(() => page.evaluate(() => globalThis.received)).toBe(sent + 1);
  await tell(frame, { type: 'screen', screen: 'consent' });
  await expect.poll(() => embed.names()).toEqual(['open', 'screen']);

  expect(await stolenBy(before)).toEqual([]);
  expect(sent).toBeGreaterThanOrEqual(FORGED / 2);
});

test('a frame hears no window at all, whatever is posted to it', async ({ page }) => {
  await embed.open();
  const frame = await embed.frame();
  const mallory = await attackers(page);
  let sent = 0;
  for (const attacker of mallory) sent += await attack(attacker, 'frame');
  // Even the host's own page: what it has to say goes by the port.
  sent += await attack(page.mainFrame(), 'frame');
  expect(await frame.evaluate(() => globalThis.asked)).toEqual([]);
  expect(await frame.evaluate(() => globalThis.wire.token())).toBe('a.secret.token');
  await page.evaluate(() => globalThis.handle.close());
  await expect.poll(() => frame.evaluate(() => globalThis.asked)).toEqual(['close']);
  expect(sent).toBeGreaterThanOrEqual(FORGED / 2);
});

declare global {
  var received: number | undefined;
}

/**
 * Another origin, another frame of the very origin of the real one, and one without an origin; each once beside
 * the real frame and once inside the one of another origin.
 */
async function attackers(page: Page): Promise<Frame[]> {
  const before = new Set(page.frames());
  await page.evaluate(
    (addresses) => {
      for (const address of addresses) {
        const frame = document.createElement('iframe');
        frame.src = address;
        if (address.endsWith('null')) frame.sandbox.add('allow-scripts');
        document.body.append(frame);
      }
    },
    [`${OTHER}/silent`, `${FRAME}/silent`, `${OTHER}/silent?null`],
  );
  await expect
    .poll(() => page.frames().filter((frame) => !before.has(frame) && frame.url().includes('silent')).length)
    .toBe(3);
  const outer = page.frames().filter((frame) => !before.has(frame));
  const other = outer.find((frame) => frame.url() === `${OTHER}/silent`);
  await other?.evaluate((address) => {
    const frame = document.createElement('iframe');
    frame.src = address;
    document.body.append(frame);
  }, `${FRAME}/silent?nested`);
  await expect.poll(() => other?.childFrames()[0]?.url()).toContain('nested');
  return [...outer, ...(other?.childFrames() ?? [])];
}

/** Posts whatever might be taken for a message of the wire; says how many. */
function attack(attacker: Frame, target: 'host' | 'frame'): Promise<number> {
  return attacker.evaluate(
    async ({ each, target }) => {
      const event = { version: 1, type: 'connected', sequence: 1, at: 1, connectionId: 'forged' };
      const bodies: unknown[] = [
        'linkspan',
        { linkspan: 1, type: 'hello' },
        event,
        { type: 'event', event },
        { type: 'close' },
        { type: 'token', token: 'forged' },
        { type: 'resize', height: 9000 },
        { type: 'renew-token' },
        JSON.parse('{"__proto__":{"type":"close"},"constructor":{"prototype":{"version":1}}}'),
        null,
      ];
      const stolen: unknown[] = [];
      Object.assign(globalThis, { stolen });
      const windows =
        target === 'host'
          ? [window.top]
          : Array.from({ length: window.top?.length ?? 0 }, (_, i) => window.top?.[i]);
      let sent = 0;
      for (const to of windows) {
        for (let round = 0; round < each; round += 1) {
          const body = bodies[round % bodies.length];
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = ({ data }) => stolen.push(data);
          port1.postMessage(event);
          port1.postMessage({ type: 'event', event });
          port1.postMessage({ type: 'renew-token' });
          // An attacker may well say "anybody": what counts is what the receiver makes of it.
          const anybody = '*';
          to?.postMessage(body, anybody, round % 3 === 0 ? [] : [port2]);
          sent += 1;
        }
      }
      return sent;
    },
    { each: EACH, target },
  );
}

async function stolenBy(mallory: readonly Frame[]): Promise<unknown[]> {
  const stolen = await Promise.all(
    mallory.map((frame) => frame.evaluate(() => (globalThis as unknown as { stolen: unknown[] }).stolen)),
  );
  return stolen.flat();
}
