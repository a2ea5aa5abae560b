export type { PersonEvent, Screen, SealedHandle, View } from '@linkspan/flow';
export type { ConnectEvent } from '@linkspan/protocol';
export { pauseWhileAway } from '../environment/pause-while-away.ts';
export {
  type ConnectFlow,
  type ConnectFlowOptions,
  createConnectFlow,
  type RecordingGateway,
} from './connect-flow.ts';
export type { ConnectCallbacks, ConnectExit } from './host-callbacks.ts';
export { type UseConnectFlowOptions, useConnectFlow } from './use-connect-flow.ts';
export {
  createSearchClient,
  type ProviderSearch,
  type ProviderSearchQuery,
  useProviderSearch,
} from './use-provider-search.ts';
export { type RedirectWindow, useRedirectWindow } from './use-redirect-window.ts';
export { type SealedSubmit, useSealedSubmit } from './use-sealed-submit.ts';
export { useView } from './use-view.ts';
