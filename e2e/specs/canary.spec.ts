import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../fixtures/test.ts';

const PASSWORD = 'otp+cAnArY-7f3a9b';
const CODE = '123456';
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
