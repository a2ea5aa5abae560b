import { expect, test } from 'vitest';
import { newSessionId } from './new-session-id.ts';

test('ids are UUIDs in the order of their moments, and all different', () => {
  const ids = Array.from({ length: 1_000 }, (_, index) => newSessionId(1_790_000_000_000 + index));
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(ids.toSorted()).toEqual(ids);
  const together = Array.from({ length: 1_000 }, () => newSessionId(1_790_000_000_000.5));
  expect(new Set(together).size).toBe(1_000);
});
