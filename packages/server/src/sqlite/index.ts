export { type SqliteLedger, sqliteLedger } from './sqlite-ledger.ts';
export { sqliteStore } from './sqlite-store.ts';
