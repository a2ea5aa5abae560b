export { type ConnectApi, connectApi } from './connect-api.ts';
export type { Client, ConnectApiOptions, GatewaySession, RequestLine } from './connect-context.ts';
export type * from './store/records.ts';
export type { Store } from './store/store.ts';
