import type { ConnectionUpdate, ConnectionUpdateKind, Problem, Returned } from '@linkspan/protocol';
import type { PersonEvent } from './person-event.ts';

/** An update as the chart sees it: its kind is the event's name, so that `on` is the routing table. */
export type UpdateEvent = {
  [K in ConnectionUpdateKind]: {
    readonly type: `update.${K}`;
    readonly update: Extract<ConnectionUpdate, { kind: K }>;
  };
}[ConnectionUpdateKind];

export type ConversationEvent =
  | UpdateEvent
  /** Nobody answers; it will be tried again. */
  | { readonly type: 'conversation.lost' }
  /** The gateway refused to go on: the problem was thrown and not told, so the attempt itself has not ended. */
  | { readonly type: 'conversation.refused'; readonly problem: Problem };

/** What the chart tells its conversation: look where things stand, now. */
export type ConversationOrder = { readonly type: 'look'; readonly returned?: Returned };

export type FlowEvent = PersonEvent | ConversationEvent;
