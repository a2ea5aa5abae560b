import { expect, test } from 'vitest';
import { submit, testBench } from '../../test/bench.ts';

test('what is said of a connection changes it after what was written last, whatever this process’s clock says', async () => {
  let time = Date.now();
  const bench = testBench({ now: () => time });
  const { conversation } = await submit(await bench.open('jane', {}), 'verified');
  const { id } = (await conversation.until('verified')).connection;
  const before = await bench.store.connection('app', id);
  // As where several processes share a store.
  time -= 5000;
  const details = { utilityTypes: ['GAS', 'WATER'] };
  const token = await bench.host.connectToken({ connectionId: id }, { details });
  const answer = await bench.request(`/api/connections/${id}/details`, {
    method: 'POST',
    token,
    json: { details: { utilityTypes: ['GAS'] } },
    headers: { 'idempotency-key': 'k' },
  });
  expect(answer.status).toBe(200);
  const after = await bench.store.connection('app', id);
  expect(after?.details).toEqual({ utilityTypes: ['GAS'] });
  expect(after?.updatedAt).toBeGreaterThan(before?.updatedAt ?? Number.NaN);
  await bench.api.stop();
});
