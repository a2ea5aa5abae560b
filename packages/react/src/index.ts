export type { ConnectEvent, ExitReason, ProblemCode } from '@linkspan/protocol';
export type { Brand } from '@linkspan/protocol/brand';
export { Connect, type ConnectHandle, type ConnectProps } from './connect.tsx';
export type { RecordingGateway } from './headless/connect-flow.ts';
export type { ConnectExit } from './headless/host-callbacks.ts';
export { EndedPage, type EndedPageProps } from './screens/ended/ended-page.tsx';
export {
  type LinkEnd,
  LinkPage,
  type LinkPageProps,
  type LinkRefusal,
  type LinkState,
} from './screens/link/link-page.tsx';
