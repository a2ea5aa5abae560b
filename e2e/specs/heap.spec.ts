import { copiesOnHeap } from '../fixtures/heap.ts';
import { expect, test } from '../fixtures/test.ts';

// Typed key by key: what the test itself hands to the page as a whole would be found there.
const PASSWORD = 'otp_retry+hEaP-3b9d1c';
const WRONG_CODE = '9182736450';
/** Each of them takes a while where the machine is busy. */
const SNAPSHOTS = 6;

test('what was typed is gone from the heap once it is sent', async ({ widget, page }) => {
  test.setTimeout(45_000 + SNAPSHOTS * 15_000);
  await widget.reachCredentials();
  await widget.root.getByRole('textbox').first().focus();
  await page.keyboard.type('heap@example.org');
  await widget.root.locator('input[type=password]').focus();
  await page.keyboard.type(PASSWORD);
  // The search finds what is there.
  expect(await copiesOnHeap(page, PASSWORD)).toBeGreaterThan(0);
  await page.keyboard.press('Enter');
  await expect(widget.heading(/wants to know it’s you/)).toBeVisible();
  expect(await copiesOnHeap(page, PASSWORD)).toBe(0);

  const code = widget.root.getByRole('textbox', { name: 'Code' });
  await code.focus();
  await page.keyboard.type(WRONG_CODE);
  expect(await copiesOnHeap(page, WRONG_CODE)).toBeGreaterThan(0);
  await page.keyboard.press('Enter');
  await expect(code).toHaveValue('');
  await expect(widget.root.getByText(/tr(y|ies) left/).first()).toBeVisible();
  expect(await copiesOnHeap(page, WRONG_CODE)).toBe(0);

  await widget.answerCode('123456');
  await expect(widget.heading('You’re connected')).toBeVisible();
  await widget.finish();
  for (const secret of [PASSWORD, WRONG_CODE]) expect(await copiesOnHeap(page, secret)).toBe(0);
});
