export { Connect, type ConnectProps } from './connect.tsx';
export type { ConnectExit } from './headless/host-callbacks.ts';
export type { RecordingGateway } from './headless/connect-flow.ts';
