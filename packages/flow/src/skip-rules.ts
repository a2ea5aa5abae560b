import { currentChannel, fieldsToAsk } from './channel-policy.ts';
import type { ConnectContext } from './context.ts';

type Rule = (args: { context: ConnectContext }) => boolean;

/** Which steps are left out. The chart asks them in order, and the first that holds is the next step. */
export const skipRules = {
  sessionIsUsed: ({ context }) => context.session?.result !== undefined,

  consentHasEnded: ({ context }) => context.consentEnded && context.session?.consent !== undefined,

  attemptIsOpen: ({ context }) => context.attempt !== undefined && !context.attemptEnded,

  consentIsMissing: ({ context: { session, consented } }) =>
    session?.consent !== undefined && !session.consented && !consented,

  /** Never in update mode, which repairs one connection (I8). */
  providerIsOpen: ({ context }) => context.session?.mode === 'create' && context.providerId === undefined,

  providerIsUnread: ({ context }) => context.provider === undefined,

  detailsAreMissing: ({ context: { session, details } }) =>
    session?.mode === 'create' && session.details !== undefined && details === undefined,

  channelIsOpen: ({ context }) => currentChannel(context) === undefined,

  /** Somebody who has just chosen a redirect without fields goes there; all others are told first. */
  nothingIsToFillIn: ({ context }) =>
    context.onTheirWay &&
    context.session?.mode === 'create' &&
    currentChannel(context)?.mode !== 'form' &&
    fieldsToAsk(context).length === 0,
} satisfies Record<string, Rule>;
