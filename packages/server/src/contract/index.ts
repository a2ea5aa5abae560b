export { describeLedger } from './describe-ledger.ts';
export { describeStore } from './describe-store.ts';
