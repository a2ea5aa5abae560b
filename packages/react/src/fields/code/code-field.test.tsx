import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { askFields } from '../testing/ask-fields.tsx';

const code = { id: 'code', kind: 'code', label: 'Code', minLength: 6, maxLength: 6 };

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Types a code, which sends the form by itself: at once, or once what sends it has been fetched. */
async function typeUntilSent(
  { screen, submit }: Awaited<ReturnType<typeof askFields>>,
  typed: string,
): Promise<void> {
  await userEvent.fill(screen.getByLabelText('Code'), typed);
  await expect.poll(() => submit.mock.calls).toEqual([[{ code: typed.replaceAll(' ', '') }]]);
}

test('a whole code is sent by itself, once: the second time people look twice', async () => {
  const asked = await askFields([code]);
  await typeUntilSent(asked, '123 456');
  await userEvent.fill(asked.screen.getByLabelText('Code'), '654321');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => asked.submit.mock.calls).toEqual([[{ code: '123456' }], [{ code: '654321' }]]);
});

test('not where more is asked, nor where it is switched off', async () => {
  const other = { id: 'word', kind: 'text', label: 'Word', required: false };
  const [alone, beside, off] = [
    await askFields([code]),
    await askFields([code, other]),
    await askFields([{ ...code, autoSubmit: false }]),
  ];
  for (const { screen } of [beside, off]) await userEvent.fill(screen.getByLabelText('Code'), '123456');
  // The one that is sent shows that the others had their time.
  await typeUntilSent(alone, '111111');
  for (const { screen } of [beside, off]) await userEvent.fill(screen.getByLabelText('Code'), '654321');
  await userEvent.click(alone.screen.getByLabelText('Code'));
  expect(beside.submit).not.toHaveBeenCalled();
  expect(off.submit).not.toHaveBeenCalled();
});

test('a code from a text message is filled in, and no message is waited for once the field is gone', async () => {
  const asked: AbortSignal[] = [];
  vi.stubGlobal('OTPCredential', class {});
  vi.spyOn(navigator.credentials, 'get').mockImplementation(async (request) => {
    expect(request).toMatchObject({ otp: { transport: ['sms'] } });
    if (request?.signal) asked.push(request.signal);
    return Object.assign(Object.create(null), { id: '', type: 'otp', code: '482913' });
  });
  const { screen, submit, unmount } = await askFields([{ ...code, autoSubmit: false }]);
  await expect.element(screen.getByLabelText('Code')).toHaveValue('482913');
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  await expect.poll(() => submit.mock.calls).toEqual([[{ code: '482913' }]]);
  await unmount();
  expect(asked.map(({ aborted }) => aborted)).toEqual([true]);
});

test('a browser that refuses to read messages leaves the field as it is', async () => {
  vi.stubGlobal('OTPCredential', class {});
  const get = vi
    .spyOn(navigator.credentials, 'get')
    .mockRejectedValue(new DOMException('', 'NotAllowedError'));
  const { screen } = await askFields([code]);
  await expect.poll(() => get.mock.calls.length).toBe(1);
  await expect.element(screen.getByLabelText('Code')).toHaveValue('');
});
