export { type ConnectGateway, type ConnectOptions, connect } from './connect.ts';
