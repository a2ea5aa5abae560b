import { connectUrl } from '../fixtures/connect-url.ts';
import { inFrame } from '../fixtures/host-page.ts';
import { expect, test } from '../fixtures/test.ts';

for (const embedder of ['require-corp', 'credentialless']) {
  test.describe(`a host’s page that isolates itself by ${embedder}`, () => {
    const headers = {
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': embedder,
    };

    test('frames the widget, with its pictures', async ({ page, demo, hosts }) => {
      await hosts.putLoader('/', { url: await connectUrl(demo, { zip: '94609' }) }, headers);
      await page.goto(hosts.origin);
      expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
      const { frame, heading, button, signIn } = inFrame(page);
      await signIn('image');
      const bulb = frame.getByRole('radio', { name: 'Light bulb' });
      await expect(bulb).toBeVisible();
      const widths = () =>
        frame
          .locator('img')
          .evaluateAll((all) => all.map((image) => image instanceof HTMLImageElement && image.naturalWidth));
      await expect.poll(widths).toEqual(Array(4).fill(96));
      await bulb.check();
      await button('Continue').click();
      await expect(heading('You’re connected')).toBeVisible();
    });

    test('loads the script and shows the element', async ({ page, demo, hosts }) => {
      const url = await connectUrl(demo, { zip: '94609' });
      hosts.put(
        '/',
        `<script src="${demo.apiUrl}/embed.js"></script><linkspan-connect></linkspan-connect>
         <script>document.querySelector('linkspan-connect').url = '${url}'</script>`,
        headers,
      );
      await page.goto(hosts.origin);
      const { heading, signIn } = inFrame(page);
      await signIn('verified');
      await expect(heading('You’re connected')).toBeVisible();
    });

    test('sends people to the provider, and hears of their return', async ({ page, demo, hosts }) => {
      await hosts.putLoader('/', { url: await connectUrl(demo) }, headers);
      await page.goto(hosts.origin);
      const { frame, heading, button } = inFrame(page);
      await frame.getByRole('searchbox', { name: 'Name' }).fill('Redirect Energy');
      await frame.getByRole('radio', { name: 'Redirect Energy' }).first().check();
      await button(/^Continue with/).click();
      // The browser says that it opened no window, so there is a link too; but it did.
      const opening = page.context().waitForEvent('page');
      await button('Go to Redirect Energy').click();
      await (await opening).getByRole('button', { name: 'Approve' }).click();
      await expect(heading('You’re connected')).toBeVisible();
    });
  });
}
