export { type ConnectTokenOptions, type HostClient, linkspan } from './host-client.ts';
