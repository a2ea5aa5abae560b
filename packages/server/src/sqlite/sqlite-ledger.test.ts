import { memoryLedger } from '@linkspan/sandbox';
import { describeLedger } from '../contract/describe-ledger.ts';
import { sqliteLedger } from './sqlite-ledger.ts';

describeLedger('the sqlite ledger', async () => {
  const ledger = sqliteLedger(':memory:');
  return { ledger, close: ledger.close };
});
describeLedger('the sandbox’s ledger', async () => ({
  ledger: memoryLedger(),
  close: async () => undefined,
}));
