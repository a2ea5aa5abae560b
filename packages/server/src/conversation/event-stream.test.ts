import { expect, test, vi } from 'vitest';
import { eventStream } from './event-stream.ts';

const EVER = Number.POSITIVE_INFINITY;

function streamed({ last }: { readonly last: boolean }) {
  const waiting = new Set<AbortSignal>();
  const ended = vi.fn();
  const answer = eventStream(
    {
      read: async (after) => (after === 0 ? [{ kind: 'verifying', seq: 1, stage: 'checking' }] : []),
      news: (_ms, signal) =>
        new Promise((resolve) => {
          waiting.add(signal);
          signal.addEventListener('abort', () => {
            waiting.delete(signal);
            resolve();
          });
        }),
      isLast: (update) => last && update?.seq === 1,
      now: () => 0,
      ended,
    },
    0,
    new AbortController().signal,
    EVER,
  );
  return { answer, waiting, ended };
}

test('a stream that told its last update waits for no further news', async () => {
  const { answer, waiting, ended } = streamed({ last: true });
  expect(await answer.text()).toContain('event: update');
  expect(waiting.size).toBe(0);
  expect(ended).toHaveBeenCalledOnce();
});

test('a stream whose reader has gone waits for no further news', async () => {
  const { answer, waiting, ended } = streamed({ last: false });
  const reader = answer.body?.getReader();
  await reader?.read();
  await expect.poll(() => waiting.size).toBeGreaterThan(0);
  await reader?.cancel();
  await expect.poll(() => waiting.size).toBe(0);
  expect(ended).toHaveBeenCalledOnce();
});
