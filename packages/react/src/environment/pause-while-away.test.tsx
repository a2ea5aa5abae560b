import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pauseWhileAway } from './pause-while-away.ts';

let hidden = false;
const show = (visible: boolean) => {
  hidden = !visible;
  document.dispatchEvent(new Event('visibilitychange'));
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => hidden);
});
afterEach(() => {
  show(true);
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** Pauses one after the other, as whoever polls does; how many have ended so far. */
function poll(everyMs: number) {
  const { signal } = new AbortController();
  const polled = { times: 0 };
  const next = async (): Promise<void> => {
    await pauseWhileAway(everyMs, signal);
    polled.times += 1;
    return next();
  };
  void next();
  return polled;
}

test('whoever polls goes on for five minutes after the page was hidden, and again once it is seen', async () => {
  const polled = poll(8000);
  show(false);
  await vi.advanceTimersByTimeAsync(5 * 60_000 + 8000);
  const { times } = polled;
  expect(times).toBeGreaterThan(30);
  await vi.advanceTimersByTimeAsync(60 * 60_000);
  expect(polled.times).toBe(times);
  show(true);
  await vi.advanceTimersByTimeAsync(0);
  expect(polled.times).toBe(times + 1);
  await vi.advanceTimersByTimeAsync(8000);
  expect(polled.times).toBe(times + 2);
});
