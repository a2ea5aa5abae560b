import { currentChannel, fieldsToAsk } from './channel-policy.ts';
import type { ConnectContext } from './context.ts';

type Rule = (args: { context: ConnectContext }) => boolean;

/** Which steps are left out. The chart asks them in order, and the first that holds is the next step. */
export const skipRules = {
  listIsOpen: ({ context }) => context.session?.mode === 'manage',

  sessionIsUsed: ({ context }) => context.session?.result !== undefined,

  consentHasEnded: ({ context: { consentEnded, declined, session } }) =>
    consentEnded && !declined && session?.consent !== undefined,

  attemptIsOpen: ({ context }) => context.attempt !== undefined && !context.attemptEnded,

  consentIsMissing: ({ context: { session, consented } }) =>
    session?.consent !== undefined && !session.consented && !consented,

  /** An update that is to go on from where the connection stands: asked once. */
  standingIsUnknown: ({ context: { session, looked, attempt } }) =>
    session?.mode === 'update' && session.look === true && !looked && attempt === undefined,

  /** The session names a provider by its website, and nobody here serves that. */
  providerIsUnlisted: ({ context: { session, providerId, urlPassedOver } }) =>
    session?.mode === 'create' &&
    providerId === undefined &&
    session.prefill.providerUrl !== undefined &&
    !urlPassedOver,

  /** Never in update mode, which repairs one connection (I8). */
  providerIsOpen: ({ context }) => context.session?.mode === 'create' && context.providerId === undefined,

  providerIsUnread: ({ context }) => context.provider === undefined,

  detailsAreMissing: ({ context: { session, details } }) =>
    session?.details !== undefined && details === undefined,

  channelIsOpen: ({ context }) => currentChannel(context) === undefined,

  /** Somebody who has just chosen a redirect without fields goes there; all others are told first. */
  nothingIsToFillIn: ({ context }) =>
    context.onTheirWay &&
    context.session?.mode === 'create' &&
    currentChannel(context)?.mode !== 'form' &&
    fieldsToAsk(context).length === 0,
} satisfies Record<string, Rule>;
