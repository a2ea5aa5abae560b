// Writes to a store until it is killed, and prints what was acknowledged, a line each.
import { writeSync } from 'node:fs';
import { sqliteStore } from '../src/sqlite/index.ts';

const [path = '', run = ''] = process.argv.slice(2);
const store = sqliteStore(path);
const owner = { applicationId: 'app', userId: run.split('-')[0] ?? '' };

for (let count = 0; ; count += 1) {
  const key = `${run}-${count}`;
  const at = count;
  await store.recordConsent({ ...owner, key, sessionId: 's', version: key, granted: true, locale: 'en', at });
  writeSync(1, `consent ${key}\n`);

  const attempt = { ...owner, id: key };
  await store.beginAttempt({
    ...attempt,
    sessionId: key,
    mode: 'create',
    accountSelection: 'ask',
    status: 'open',
    seq: 0,
    gatewaySeq: 0,
    answered: 0,
    at,
  });
  const provider = { id: 'p', name: 'Provider', health: 'ok' as const };
  const opened = await store.openConnection({
    ...owner,
    gatewayId: key,
    status: 'opened',
    connection: { id: '0', provider, status: 'pending', accounts: [] },
    at,
    updatedAt: at,
  });
  const connection = { ...opened.connection, status: 'verified' as const };
  const event = { id: key, applicationId: 'app', lane: opened.id, type: 'test', data: {}, at };
  // Once more, as somebody does who did not hear the answer.
  for (let told = 0; told < 2; told += 1) {
    await store.append(
      attempt,
      { kind: 'verified', connection },
      {
        gatewaySeq: 1,
        status: 'verified',
        connectionId: opened.id,
        connection: (now) => ({ record: { ...now, status: 'verified', connection }, events: [event] }),
      },
    );
  }
  writeSync(1, `connection ${opened.id} ${key}\n`);
}
