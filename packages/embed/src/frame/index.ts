export { type HostWire, type JoinHostOptions, joinHost } from './join-host.ts';
