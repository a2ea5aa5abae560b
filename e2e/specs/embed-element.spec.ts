import { expect, test } from '@playwright/test';
import { EmbedPage, FRAME, tell } from '../fixtures/embed.ts';

const URL = `${FRAME}/connect/s1#token=a.secret.token`;

let embed: EmbedPage;
test.beforeEach(({ page }) => {
  embed = new EmbedPage(page);
});
test.afterEach(() => {
  expect(embed.violations).toEqual([]);
});

test('it opens by itself in the page’s flow and tells by events', async ({ page }) => {
  await embed.visit({
    script: 'element.ts',
    body: `<linkspan-connect url="${URL}" locale="fr" theme="dark"></linkspan-connect>`,
  });
  const frame = await embed.frame();
  expect(await frame.evaluate(() => globalThis.settings)).toMatchObject({
    presentation: 'inline',
    locale: 'fr',
    theme: 'dark',
  });
  expect(await frame.evaluate(() => globalThis.wire.token())).toBe('a.secret.token');
  await frame.evaluate(() => globalThis.wire.resize(555));
  const element = page.locator('linkspan-connect');
  await expect.poll(async () => (await element.boundingBox())?.height).toBe(555);

  await tell(frame, { type: 'connected', connectionId: 'c1' });
  await tell(frame, { type: 'closed' }, 2);
  await expect.poll(() => embed.names()).toEqual(['connected', 'on success', 'closed']);
  await expect(page.locator('iframe')).toHaveCount(0);
});

test('a page that unsets every style of its own does not reach it', async ({ page }) => {
  await embed.visit({ script: 'element.ts', body: `<linkspan-connect url="${URL}"></linkspan-connect>` });
  await embed.frame();
  const style = await page.locator('iframe').evaluate((iframe) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { all: unset !important }');
    document.adoptedStyleSheets = [sheet];
    const { height, width } = iframe.getBoundingClientRect();
    return { height, full: width === document.documentElement.clientWidth || width > 300 };
  });
  expect(style).toEqual({ height: 480, full: true });
});

test('with `dialog` it waits for open() and lies over the page; a second open() is refused', async ({
  page,
}) => {
  await embed.visit({
    script: 'element.ts',
    body: `<linkspan-connect dialog url="${URL}"></linkspan-connect>`,
  });
  await expect(page.locator('iframe')).toHaveCount(0);
  const open = () =>
    page.locator('linkspan-connect').evaluate((element) => (element as unknown as { open(): void }).open());
  await open();
  const dialog = page.getByRole('dialog', { name: 'Connect an account' });
  await expect(dialog).toBeVisible();
  await expect(open()).rejects.toThrow('already_open');
  await tell(await embed.frame(), { type: 'closed' });
  await expect(dialog).toHaveCount(0);
  await open();
  await expect(dialog).toBeVisible();
});

test('what was set before it was defined counts', async ({ page }) => {
  await embed.visit({
    script: 'element.ts',
    body: `<linkspan-connect data-early url="${FRAME}/connect/s1"></linkspan-connect>`,
  });
  const frame = await embed.frame();
  expect(await frame.evaluate(() => globalThis.wire.token())).toBe('an.early.token');
  await expect(page.locator('iframe')).toHaveCount(1);
});

test('an appearance is a property, which the frame hears', async ({ page }) => {
  await embed.visit({
    script: 'element.ts',
    body: `<linkspan-connect url="${FRAME}/connect/s1"></linkspan-connect>`,
  });
  await page
    .locator('linkspan-connect')
    .evaluate((element) =>
      Object.assign(element, { appearance: { name: 'Harbour' }, token: 'a.late.token' }),
    );
  const frame = await embed.frame();
  expect(await frame.evaluate(() => globalThis.settings.appearance)).toBe('{"name":"Harbour"}');
});

test('without a token it says so, and opens when it gets one', async ({ page }) => {
  await embed.visit({
    script: 'element.ts',
    body: `<linkspan-connect></linkspan-connect>`,
  });
  const element = page.locator('linkspan-connect');
  await element.evaluate((element) => element.setAttribute('url', 'https://frame.test/connect/s1'));
  await expect.poll(() => embed.names()).toEqual(['on error']);
  expect((await embed.heard())[0]?.told).toMatchObject({ code: 'no_token' });
  await element.evaluate((element) => Object.assign(element, { token: 'a.late.token' }));
  const frame = await embed.frame();
  expect(await frame.evaluate(() => globalThis.wire.token())).toBe('a.late.token');
});

test('a session recorder of the page sees no token, however it is given', async ({ page }) => {
  await embed.visit({
    script: 'element-recorded.ts',
    body: `<linkspan-connect url="${FRAME}/connect/s1#token=a.secret.of-markup"></linkspan-connect>`,
  });
  const given = async () => (await embed.frame()).evaluate(() => globalThis.wire.token());
  const address = () => page.locator('linkspan-connect').getAttribute('url');
  expect(await given()).toBe('a.secret.of-markup');
  expect(await address()).toBe(`${FRAME}/connect/s1`);

  await page
    .locator('linkspan-connect')
    .evaluate((element) =>
      element.setAttribute('url', 'https://frame.test/connect/s2#token=a.secret.of-attribute&theme=dark'),
    );
  await expect(page.locator('iframe')).toHaveAttribute('src', /connect\/s2#/);
  expect(await given()).toBe('a.secret.of-attribute');
  expect(await address()).toBe(`${FRAME}/connect/s2`);

  await page
    .locator('linkspan-connect')
    .evaluate((element) =>
      Object.assign(element, { url: 'https://frame.test/connect/s3#token=a.secret.of-property' }),
    );
  await expect(page.locator('iframe')).toHaveAttribute('src', /connect\/s3#/);
  expect(await given()).toBe('a.secret.of-property');
  expect(await address()).toBe(`${FRAME}/connect/s3`);

  const recorded = await page.evaluate(() => JSON.stringify(globalThis.recorded()));
  expect(recorded).toContain('linkspan-connect');
  for (const id of ['s1', 's2', 's3']) expect(recorded).toContain(`${FRAME}/connect/${id}`);
  expect(recorded).not.toContain('a.secret');
});

test('the same address again is the same run, and none is none', async ({ page }) => {
  await embed.visit({ script: 'element.ts', body: `<linkspan-connect url="${URL}"></linkspan-connect>` });
  const frame = await embed.frame();
  const element = page.locator('linkspan-connect');
  await element.evaluate((element, url) => {
    element.setAttribute('url', url);
    Object.assign(element, { url });
    element.setAttribute('url', url.replace(/#.*/, ''));
  }, URL);
  await tell(frame, { type: 'open', mode: 'create' });
  await expect.poll(() => embed.names()).toEqual(['open']);
  await element.evaluate((element) => element.removeAttribute('url'));
  await expect(page.locator('iframe')).toHaveCount(0);
  await element.evaluate((element, url) => Object.assign(element, { url }), URL);
  await embed.frame();
  await element.evaluate((element) => Object.assign(element, { url: undefined }));
  await expect(page.locator('iframe')).toHaveCount(0);
});

test('another address is another run; out of the page it ends, back in it begins again', async ({ page }) => {
  await embed.visit({ script: 'element.ts', body: `<linkspan-connect url="${URL}"></linkspan-connect>` });
  await embed.frame();
  await page
    .locator('linkspan-connect')
    .evaluate((element, url) => element.setAttribute('url', url), URL.replace('s1', 's2'));
  await expect(page.locator('iframe')).toHaveAttribute('src', /connect\/s2/);
  await embed.frame();
  await page.evaluate(() => {
    const element = document.querySelector('linkspan-connect');
    element?.remove();
    Object.assign(globalThis, { element });
  });
  await expect.poll(() => page.frames().length).toBe(1);
  await page.evaluate(() => document.body.append((globalThis as unknown as { element: Element }).element));
  await embed.frame();
  expect(await embed.names()).toEqual([]);
});
