export type { ConnectEvent, ExitReason, ProblemCode } from '@linkspan/protocol';
export type { Brand } from '@linkspan/protocol/brand';
export type { ConnectProps } from '../connect.tsx';
export type { RecordingGateway } from '../headless/connect-flow.ts';
export type { ConnectExit } from '../headless/host-callbacks.ts';
export { Connect } from './connect.tsx';
