import type { Brand } from '@linkspan/embed';
import { expect, test } from '@playwright/test';
import { EmbedPage, FRAME, HOST, OTHER, tell } from '../fixtures/embed.ts';

declare global {
  var openWith: (appearance: Brand | undefined) => void;
  var answers: ((token: string) => void)[];
}

let embed: EmbedPage;
test.beforeEach(({ page }) => {
  embed = new EmbedPage(page);
});
test.afterEach(() => {
  expect(embed.violations).toEqual([]);
});

test('a dialog has a name, takes the focus, makes the page inert, and gives everything back', async ({
  page,
}) => {
  await embed.visit();
  const button = page.getByRole('button', { name: 'Open' });
  const before = await page.locator('html').evaluate((html) => html.outerHTML);
  await button.focus();
  await embed.open({ locale: 'fr', theme: 'dark' });
  const dialog = page.getByRole('dialog', { name: 'Connecter un compte' });
  await expect(dialog).toBeVisible();
  const frame = await embed.frame();
  await expect(page.locator('iframe')).toBeFocused();
  expect(await page.locator('iframe').getAttribute('title')).toBe('Connecter un compte');
  await button.click({ timeout: 300 }).then(
    () => expect('the page').toBe('inert'),
    () => undefined,
  );
  expect(await frame.evaluate(() => globalThis.settings)).toEqual({
    origin: HOST,
    presentation: 'dialog',
    locale: 'fr',
    theme: 'dark',
    appearance: '',
  });

  await tell(frame, { type: 'closed' });
  await expect(dialog).toHaveCount(0);
  await expect(button).toBeFocused();
  expect(await page.locator('html').evaluate((html) => html.outerHTML)).toBe(before);
});

test('in an element it grows with its content, under the same wire', async ({ page }) => {
  await embed.visit({ body: '<main></main>' });
  await embed.open({ into: 'main' });
  const frame = await embed.frame();
  expect(await frame.evaluate(() => globalThis.settings.presentation)).toBe('inline');
  const width = async (selector: string) => (await page.locator(selector).boundingBox())?.width;
  await page.locator('main').evaluate((main) => {
    main.style.display = 'flex';
  });
  expect(await width('main iframe')).toBe(await width('main'));
  await frame.evaluate(() => globalThis.wire.resize(612));
  await expect.poll(async () => (await page.locator('main iframe').boundingBox())?.height).toBe(612);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('the token goes by the port and stands in no address', async ({ page }) => {
  await embed.visit();
  await embed.open();
  const frame = await embed.frame();
  expect(await frame.evaluate(() => globalThis.wire.token())).toBe('a.secret.token');
  expect(await page.locator('iframe').getAttribute('src')).not.toContain('secret');
  expect(frame.url()).not.toContain('secret');
});

test('settings that follow the token in the address are no part of it', async () => {
  await embed.visit();
  await embed.open({ url: `${FRAME}/connect/s1?origin=a&b=c#token=a.secret.token&locale=fr` });
  const frame = await embed.frame();
  expect(await frame.evaluate(() => globalThis.wire.token())).toBe('a.secret.token');
  expect(new URL(frame.url()).search).toBe('?origin=a&b=c');
});

test('an appearance goes along in the fragment, as it is whenever the widget is opened', async ({ page }) => {
  await embed.visit();
  await page.evaluate(() => {
    const options = { url: 'https://frame.test/connect/s1#token=t' };
    globalThis.handle = globalThis.createConnect(options);
    globalThis.openWith = (appearance) => {
      Object.assign(options, { appearance });
      globalThis.handle.open();
    };
  });
  const openWith = async (appearance?: Brand) => {
    await page.evaluate((appearance) => globalThis.openWith(appearance), appearance);
    const frame = await embed.frame();
    const seen = await frame.evaluate(() => [globalThis.settings.appearance, location.search]);
    await page.evaluate(() => globalThis.handle.destroy());
    await expect(page.locator('iframe')).toHaveCount(0);
    return seen;
  };
  expect(await openWith({ name: 'Harbour & Sons #1' })).toEqual(['{"name":"Harbour & Sons #1"}', '']);
  expect(await openWith({ name: 'Lagoon' })).toEqual(['{"name":"Lagoon"}', '']);
  expect(await openWith()).toEqual(['', '']);
});

test('it can be used where a modal of the page’s own has switched the page off', async ({ page }) => {
  await embed.visit();
  await page.evaluate(() => document.body.style.setProperty('pointer-events', 'none'));
  await embed.open();
  const frame = await embed.frame();
  await frame.getByRole('button', { name: 'Inside' }).click();
});

test('it opens before the page has a body', async ({ page }) => {
  await embed.visit();
  await page.evaluate(() => {
    const { body } = document;
    body.remove();
    globalThis.handle = globalThis.make({ url: 'https://frame.test/connect/s1#token=t' });
    globalThis.handle.open();
    document.documentElement.append(body);
  });
  await embed.frame();
});

test('a token that expires is renewed by getToken, and once that fails the old one stays', async () => {
  await embed.visit();
  await embed.open({ url: `${FRAME}/connect/s1`, tokens: ['first', 'second'] });
  const frame = await embed.frame();
  const next = () => frame.evaluate(() => globalThis.wire.token());
  expect([await next(), await next(), await next()]).toEqual(['first', 'second', 'second']);
  expect((await embed.heard()).map(({ told }) => told)).toMatchObject([
    { code: 'token_failed', cause: 'the server is down' },
  ]);
  const both = await frame.evaluate(() => Promise.all([globalThis.wire.token(), globalThis.wire.token()]));
  expect(both).toEqual(['second', 'second']);
});

test('a host that does not answer is asked again, and what comes too late is not kept', async ({ page }) => {
  await embed.visit();
  await page.evaluate(() => {
    const answers: ((token: string) => void)[] = [];
    const getToken = () => new Promise<string>((resolve) => answers.push(resolve));
    globalThis.handle = globalThis.createConnect({ url: 'https://frame.test/connect/s1', getToken });
    globalThis.handle.open();
    Object.assign(globalThis, { answers });
  });
  const frame = await embed.frame();
  const answer = (index: number, token: string) =>
    page.evaluate(([index, token]) => globalThis.answers[index]?.(token), [index, token] as const);
  const asked = (times: number) =>
    expect.poll(() => page.evaluate(() => globalThis.answers.length)).toBe(times);
  await asked(1);
  const both = frame.evaluate(() => Promise.all([globalThis.wire.token(), globalThis.wire.token()]));
  await asked(2);
  await answer(1, 'second');
  expect(await both).toEqual(['second', 'second']);
  await answer(0, 'first');
  const next = frame.evaluate(() => globalThis.wire.token());
  await asked(3);
  await answer(2, 'third');
  expect(await next).toBe('third');
});

test('the host hears each event once, numbered, and one callback for the end', async () => {
  await embed.visit();
  await embed.open();
  const frame = await embed.frame();
  await tell(frame, { type: 'open', mode: 'create' });
  await tell(frame, { type: 'connection_opened', connectionId: 'c1' });
  await tell(frame, { type: 'connected', connectionId: 'c1' });
  await tell(frame, { type: 'connected', connectionId: 'c2' });
  await tell(frame, { type: 'closed' });
  await expect
    .poll(() => embed.names())
    .toEqual(['open', 'connection_opened', 'connected', 'on success', 'closed']);
  const told = (await embed.heard()).map(({ told }) => told);
  expect(told[3]).toMatchObject({ connectionId: 'c1' });
  expect(told.flatMap((event) => ('sequence' in event ? [event.sequence] : []))).toEqual([1, 2, 3, 3, 4]);
});

test('a pending end and any other are onExit, with the connection that there is', async () => {
  await embed.visit();
  await embed.open();
  await tell(await embed.frame(), { type: 'pending', connectionId: 'c1' });
  await expect.poll(() => embed.names()).toEqual(['pending', 'on exit']);
  expect((await embed.heard())[1]?.told).toMatchObject({ reason: 'pending', connectionId: 'c1' });
});

test('a frame that is loaded again joins again, and the numbers go on', async () => {
  await embed.visit();
  await embed.open();
  const frame = await embed.frame();
  await tell(frame, { type: 'open', mode: 'create' });
  await expect.poll(() => embed.names()).toEqual(['open']);
  await frame.evaluate(() => {
    document.title = 'before';
    setTimeout(() => location.reload());
  });
  await frame.waitForFunction(() => document.title !== 'before' && globalThis.asked?.length === 0);
  expect(await frame.evaluate(() => globalThis.wire.token())).toBe('a.secret.token');
  await tell(frame, { type: 'open', mode: 'create' });
  await expect
    .poll(async () => (await embed.heard()).map(({ told }) => 'sequence' in told && told.sequence))
    .toEqual([1, 2]);
});

test('Escape and close() ask the frame to end; what it does not answer, a second Escape ends', async ({
  page,
}) => {
  await embed.visit();
  await embed.open();
  const frame = await embed.frame();
  await tell(frame, { type: 'screen', screen: 'credentials' });
  await page.evaluate(() => globalThis.handle.close());
  await expect.poll(() => frame.evaluate(() => globalThis.asked)).toEqual(['close']);
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.evaluate(() => document.querySelector('dialog')?.close());
  await expect.poll(() => embed.names()).toEqual(['screen', 'exit', 'on exit', 'closed']);
  expect((await embed.heard())[1]?.told).toMatchObject({ reason: 'closed', screen: 'credentials' });
  await expect(page.locator('iframe')).toHaveCount(0);
});

test.describe('what goes wrong', () => {
  for (const [name, options, code] of [
    ['no token', { url: `${FRAME}/connect/s1` }, 'no_token'],
    ['a script as an address', { url: 'javascript:alert(1)', token: 't' }, 'bad_url'],
    ['no address', { url: '/connect/s1', token: 't' }, 'bad_url'],
    ['nothing at all', { url: null, token: 't' }, 'bad_url'],
  ] as const) {
    test(`${name} is thrown by open() and leaves nothing`, async ({ page }) => {
      await embed.visit();
      await expect(embed.open(options)).rejects.toThrow(`Linkspan: ${code}`);
      await expect(page.locator('iframe, dialog')).toHaveCount(0);
    });
  }

  test('a dialog in something outside of the page is thrown by open() and can be tried again', async ({
    page,
  }) => {
    await embed.visit();
    const outcome = await page.evaluate(() => {
      const container = document.createElement('div');
      const url = 'https://frame.test/connect/s1#token=t';
      globalThis.handle = globalThis.createConnect({ url, container, dialog: true });
      const open = () => {
        try {
          globalThis.handle.open();
          return 'opened';
        } catch (error) {
          return error instanceof DOMException ? error.name : 'another error';
        }
      };
      const first = open();
      document.body.append(container);
      container.replaceChildren();
      return [first, open()];
    });
    expect(outcome).toEqual(['InvalidStateError', 'opened']);
    await embed.frame();
  });

  test('open() while it is open is thrown, and changes nothing', async ({ page }) => {
    await embed.visit();
    await embed.open();
    const frame = await embed.frame();
    await expect(page.evaluate(() => globalThis.handle.open())).rejects.toThrow('already_open');
    await expect(page.locator('iframe')).toHaveCount(1);
    await tell(frame, { type: 'open', mode: 'create' });
    await expect.poll(() => embed.names()).toEqual(['open']);
  });

  test('a frame that does not answer in 10 seconds says so, and Close ends it', async ({ page }) => {
    await embed.visit();
    await embed.stopTime();
    await embed.open({ url: `${FRAME}/silent`, token: 't' });
    await expect(page.getByRole('status')).toHaveText('Loading…');
    await page.clock.runFor(9_900);
    await expect(page.getByRole('status')).toHaveText('Loading…');
    await page.clock.runFor(200);
    await expect(page.getByRole('status')).toHaveText('Loading failed');
    expect(await embed.names()).toEqual(['on error']);
    expect((await embed.heard())[0]?.told).toMatchObject({ code: 'unreachable' });
    await page.getByRole('button', { name: 'Close' }).click();
    expect(await embed.names()).toEqual(['on error', 'exit', 'on exit', 'closed']);
    expect((await embed.heard())[2]?.told).toMatchObject({ reason: 'problem', problem: 'network' });
    await expect(page.locator('dialog')).toHaveCount(0);
  });

  test('a page whose origin the frame’s server refuses is as good as no answer', async ({ page }) => {
    await embed.visit();
    await embed.stopTime();
    await page.route(`${FRAME}/connect/**`, (route) =>
      route.fulfill({
        body: '<script type="module" src="/frame.js"></script>',
        contentType: 'text/html',
        headers: { 'content-security-policy': `frame-ancestors ${OTHER}` },
      }),
    );
    await embed.open();
    await page.clock.runFor(10_000);
    await expect(page.getByRole('status')).toHaveText('Loading failed');
    expect((await embed.heard())[0]?.told).toMatchObject({ code: 'unreachable' });
    expect(embed.violations.splice(0)).toEqual([expect.stringContaining('frame-ancestors')]);
  });

  test('destroy() while it opens takes everything away and tells nobody; it can be opened again', async ({
    page,
  }) => {
    await embed.visit();
    await embed.stopTime();
    await embed.open();
    await page.evaluate(() => globalThis.handle.destroy());
    await expect(page.locator('iframe, dialog')).toHaveCount(0);
    await page.clock.runFor(20_000);
    expect(await embed.names()).toEqual([]);
    await page.clock.resume();
    await page.evaluate(() => globalThis.handle.open());
    await tell(await embed.frame(), { type: 'open', mode: 'create' });
    await expect.poll(() => embed.names()).toEqual(['open']);
  });

  test('a page that takes the element away hears of it and of the end', async ({ page }) => {
    await embed.visit();
    await embed.open();
    await tell(await embed.frame(), { type: 'connection_opened', connectionId: 'c1' });
    await expect.poll(() => embed.names()).toEqual(['connection_opened']);
    await page.evaluate(() => document.querySelector('dialog')?.remove());
    await expect
      .poll(() => embed.names())
      .toEqual(['connection_opened', 'on error', 'exit', 'on exit', 'closed']);
    expect((await embed.heard())[1]?.told).toMatchObject({ code: 'removed' });
    expect((await embed.heard())[3]?.told).toMatchObject({ reason: 'closed', connectionId: 'c1' });
    await page.evaluate(() => globalThis.handle.open());
    await embed.frame();
  });
});

test.describe('callbacks that throw change nothing, and the page hears of what they threw', () => {
  let faults: string[];
  const faultsIn = (...names: string[]) => names.map((name) => `the host's own fault in ${name}`);
  test.beforeEach(async ({ page }) => {
    faults = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    await embed.visit();
  });

  test('Close ends at once, after an error too', async ({ page }) => {
    await embed.stopTime();
    await embed.open({ url: `${FRAME}/silent`, token: 't', broken: true });
    await page.clock.runFor(10_000);
    await page.getByRole('button', { name: 'Close' }).click();
    expect(await embed.names()).toEqual(['on error', 'exit', 'on exit', 'closed']);
    await expect(page.locator('dialog')).toHaveCount(0);
    expect(faults).toEqual(faultsIn('error', 'event', 'exit', 'event'));
  });

  test('a connection is told whole', async ({ page }) => {
    await embed.open({ broken: true });
    const frame = await embed.frame();
    await tell(frame, { type: 'connected', connectionId: 'c1' });
    await tell(frame, { type: 'closed' }, 2);
    await expect.poll(() => embed.names()).toEqual(['connected', 'on success', 'closed']);
    await expect(page.locator('iframe')).toHaveCount(0);
    expect(faults).toEqual(faultsIn('event', 'success', 'event'));
  });

  test('a frame that asks for a token is answered', async () => {
    await embed.open({ url: `${FRAME}/connect/s1`, tokens: [], broken: true });
    const frame = await embed.frame();
    expect(await frame.evaluate(() => globalThis.wire.token())).toBe('');
    expect(await embed.names()).toEqual(['on error']);
    expect(faults).toEqual(faultsIn('error'));
  });
});

test('a frame says nothing to a page of another origin than the one it was told', async ({ page }) => {
  await embed.visit();
  await page.evaluate(
    (url) => {
      addEventListener('message', ({ data }) =>
        globalThis.heard.push({ name: 'message', told: data } as never),
      );
      const frame = document.createElement('iframe');
      frame.src = url;
      document.body.append(frame);
    },
    `${FRAME}/connect/s1#${new URLSearchParams({ origin: OTHER })}`,
  );
  await expect.poll(() => page.frames().length).toBe(2);
  const frame = page.frames()[1];
  await frame?.waitForFunction(() => 'asked' in globalThis);
  // What a frame sends arrives in the order it was sent in: with this one there, no other is on its way.
  await frame?.evaluate((host) => parent.postMessage('last', host), new URL(page.url()).origin);
  await expect.poll(async () => (await embed.heard()).map(({ told }) => told)).toContain('last');
  expect((await embed.heard()).map(({ told }) => told)).toEqual(['last']);
});
