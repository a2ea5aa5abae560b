import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { connectUrl } from '../fixtures/connect-url.ts';
import { EmbedPage, FRAME, hostFiles, tell } from '../fixtures/embed.ts';
import { serveHost } from '../fixtures/host-server.ts';
import { pressLast } from '../fixtures/press-last.ts';
import { expect, test } from '../fixtures/test.ts';

const FOLDER = join(import.meta.dirname, '../../packages/embed/released');
const RELEASED = globSync('*.js', { cwd: FOLDER }).map((file) => ({
  version: basename(file, '.js'),
  loader: readFileSync(join(FOLDER, file), 'utf8'),
}));

test('there are released loaders', () => {
  expect(RELEASED.length).toBeGreaterThan(0);
});

for (const { version, loader } of RELEASED) {
  test(`the loader of ${version} speaks with the frame's end of today`, async ({ page }) => {
    const embed = new EmbedPage(page);
    await embed.visit({ loader, body: '<main></main>' });
    await embed.open({ url: `${FRAME}/connect/s1`, tokens: ['first', 'second'], into: 'main' });
    const frame = await embed.frame();
    const token = () => frame.evaluate(() => globalThis.wire.token());
    expect([await token(), await token()]).toEqual(['first', 'second']);
    await frame.evaluate(() => globalThis.wire.resize(432));
    await expect.poll(async () => (await page.locator('iframe').boundingBox())?.height).toBe(432);
    await page.evaluate(() => globalThis.handle.close());
    await expect.poll(() => frame.evaluate(() => globalThis.asked)).toEqual(['close']);
    await tell(frame, { type: 'exit', reason: 'closed', screen: 'consent' });
    await tell(frame, { type: 'closed' }, 2);
    await expect.poll(() => embed.names()).toEqual(['exit', 'on exit', 'closed']);
    await expect(page.locator('iframe')).toHaveCount(0);
  });

  test(`the loader of ${version} connects through the page of today`, async ({ page, demo }) => {
    const host = await serveHost(await hostFiles({ loader }));
    const embed = new EmbedPage(page);
    await embed.goto(host.origin);
    await embed.open({ url: await connectUrl(demo, { zip: '94609' }) });
    const widget = page.frameLocator('iframe');
    await widget.getByRole('button', { name: /^Continue with/ }).click();
    await widget.getByRole('textbox', { name: 'User name' }).fill('jane');
    await widget.locator('input[type=password]').fill('verified');
    await widget.getByRole('button', { name: 'Sign in' }).click();
    await expect.poll(() => embed.names()).toContain('on success');
    await pressLast(widget.getByRole('button', { name: 'Done' }));
    await expect(page.locator('iframe')).toHaveCount(0);
    const names = await embed.names();
    expect(names[0]).toBe('open');
    expect(names.at(-1)).toBe('closed');
    await host.close();
  });
}
