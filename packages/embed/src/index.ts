export type { ConnectEvent, ConnectEventBody, ExitReason, ProblemCode } from '@linkspan/protocol';
export type { Brand } from '@linkspan/protocol/brand';
export type { ConnectExit, ConnectHandle, ConnectOptions } from './connect-options.ts';
export { createConnect } from './create-connect.ts';
export type { EmbedError, EmbedErrorCode } from './embed-error.ts';
export { withAppearance } from './with-appearance.ts';
export type { Words } from './words.ts';
