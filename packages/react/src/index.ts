export type { ConnectEvent, ExitReason, ProblemCode } from '@linkspan/protocol';
export { Connect, type ConnectProps } from './connect.tsx';
export type { RecordingGateway } from './headless/connect-flow.ts';
export type { ConnectExit } from './headless/host-callbacks.ts';
