import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connectUrl } from '../fixtures/connect-url.ts';
import { startDemoServer } from '../fixtures/demo-server.ts';
import { LinxoPerson } from '../fixtures/linxo-person.ts';
import { startLinxoService } from '../fixtures/linxo-service.ts';
import { expect, test } from '../fixtures/test.ts';

const PASSWORD = 'otp+cAnArY-7f3a9b';
const CODE = '123456';
const MEMORABLE = 'mEmOrAbLe-4d81c6';
const USERNAME = 'canary.name@example.org';

test('what is typed appears nowhere but as ciphertext', async ({ widget, page, demo }) => {
  const seen: string[] = [];
  page.on('request', (request) =>
    seen.push(request.url(), request.postData() ?? '', ...Object.values(request.headers())),
  );
  page.on('console', (message) => seen.push(message.text()));
  page.on('response', async (response) => seen.push(await response.text().catch(() => '')));

  await widget.reachCredentials();
  await widget.signIn(PASSWORD, USERNAME);
  await expect(widget.heading(/wants to know it’s you/)).toBeVisible();
  const codes = page.waitForRequest((request) => request.url().includes('/answers'));
  await widget.answerCode(CODE);
  const answer = (await codes).postData() ?? '';
  await expect(widget.heading('You’re connected')).toBeVisible();

  const kept = await page.evaluate(() => [
    JSON.stringify({ ...localStorage }),
    JSON.stringify({ ...sessionStorage }),
    document.cookie,
    document.documentElement.outerHTML,
    location.href,
  ]);
  await widget.finish();
  const told = await page.getByTestId('events').textContent();
  const stored = await Promise.all(
    (await readdir(demo.data)).map((file) => readFile(join(demo.data, file), 'latin1')),
  );

  const observed = [...seen, ...kept, told ?? '', demo.log(), ...stored].join('\n');
  expect(observed).toContain('eyJ'); // ciphertext did travel, so the search looked at the right things
  for (const secret of spellings(PASSWORD))
    expect(observed.includes(secret), `password as ${secret}`).toBe(false);
  for (const secret of spellings(USERNAME))
    expect(observed.includes(secret), `user name as ${secret}`).toBe(false);
  for (const secret of spellings(CODE)) expect(answer.includes(secret), `code as ${secret}`).toBe(false);
});

/**
 * The exception: Linxo marks some passwords `encrypt: false`. Such a value is sealed to our own server, and leaves it in
 * the body of Linxo's request only, where it has to be in the clear.
 */
test('what Linxo wants in the clear (`encrypt: false`) is sealed to our server, and leaves it in Linxo’s body alone', async ({
  page,
  demo: emulating,
}) => {
  const linxo = await startLinxoService(emulating);
  const demo = await startDemoServer(linxo.environment);
  try {
    const seen: string[] = [];
    page.on('request', (request) => seen.push(request.url(), request.postData() ?? ''));
    page.on('console', (message) => seen.push(message.text()));
    page.on('response', async (response) => seen.push(await response.text().catch(() => '')));
    const session = { providerId: '119', channels: { modes: ['form' as const] } };
    await page.goto(await connectUrl(demo, session, undefined, 'demo-linxo'));
    await page.getByRole('textbox', { name: 'Identifiant' }).fill(USERNAME);
    await page.getByRole('textbox', { name: 'Réponse mémorable' }).fill(MEMORABLE);
    await page.getByRole('textbox', { name: /^Mot de passe/ }).fill('verified');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await new LinxoPerson(page).shareAll();

    const stored = await Promise.all(
      (await readdir(demo.data)).map((file) => readFile(join(demo.data, file), 'latin1')),
    );
    const observed = [...seen, demo.log(), ...stored, await page.content(), page.url()].join('\n');
    expect(observed).toContain('eyJ');
    expect(observed).toContain('-----BEGIN PGP MESSAGE-----');
    for (const secret of [...spellings(MEMORABLE), ...spellings(USERNAME)])
      expect(observed.includes(secret), secret).toBe(false);

    const holding = linxo.calls.filter((call) => JSON.stringify(call).includes(MEMORABLE));
    expect(holding.map(({ method, path }) => `${method} ${path}`)).toEqual(['POST /v2.1/connections']);
    expect(JSON.parse(holding[0]?.body ?? '').credentials).toEqual([
      { id: '3500', value: USERNAME },
      { id: '3501', value: MEMORABLE },
      { id: '3502', value: expect.stringMatching(/^-----BEGIN PGP MESSAGE-----/) },
    ]);
  } finally {
    await demo.dispose();
    await linxo.close();
  }
});

/** A text as it would look after the usual encodings. */
function spellings(text: string): string[] {
  const bytes = Buffer.from(text);
  return [
    text,
    encodeURIComponent(text),
    bytes.toString('base64').replace(/=+$/, ''),
    bytes.toString('base64url'),
    bytes.toString('hex'),
    [...text].reverse().join(''),
  ];
}
