import { storeLedger } from '../store/store-ledger.ts';
import { describeAttempts } from './describe-attempts.ts';
import { describeConnections } from './describe-connections.ts';
import { describeLedger } from './describe-ledger.ts';
import { describeOutbox } from './describe-outbox.ts';
import { describeWaits } from './describe-waits.ts';
import { describeWrites } from './describe-writes.ts';
import type { OpenStore } from './open-store.ts';

/** What every store must do. */
export function describeStore(name: string, open: OpenStore) {
  describeAttempts(name, open);
  describeConnections(name, open);
  describeWrites(name, open);
  describeOutbox(name, open);
  describeWaits(name, open);
  describeLedger(`a ledger in ${name}`, async () => {
    const { store } = await open();
    return { ledger: storeLedger(store, 'vendor'), close: store.close };
  });
}
