import * as v from 'valibot';
import { identifier } from './identifier.ts';
import { PROBLEM_CODES } from './problem.ts';

/** The screens of the flow, as events and the catalogue name them. */
export const SCREENS = [
  'starting',
  'consent',
  'unlisted',
  'provider',
  'details',
  'channel',
  'credentials',
  'waiting',
  'challenge',
  'redirect',
  'approval',
  'accounts',
  'problem',
  'done',
  'manage',
] as const;
export type ScreenName = (typeof SCREENS)[number];

/** Why the widget ended without `connected` or `pending`. */
export const EXIT_REASONS = [
  'closed',
  'details_saved',
  'consent_declined',
  'problem',
  'session_over',
] as const;
export type ExitReason = (typeof EXIT_REASONS)[number];

/** Why the widget ended while it goes on: the provider needs longer, the widget waited long enough, the person left. */
export const PENDING_CAUSES = ['provider', 'timeout', 'left'] as const;
export type PendingCause = (typeof PENDING_CAUSES)[number];

/** What every event carries. */
const envelope = {
  version: v.pipe(v.literal(1), v.description('of this contract')),
  sessionId: v.pipe(v.optional(identifier), v.description('undefined until the session is known')),
  sequence: v.pipe(
    v.number(),
    v.integer(),
    v.minValue(1),
    v.description('counts from 1 in each opening, without a gap'),
  ),
  at: v.pipe(v.number(), v.finite(), v.description('milliseconds since 1970')),
};

const screen = v.picklist(SCREENS);
const problem = v.picklist(PROBLEM_CODES);
const connectionId = identifier;
const maybeConnectionId = v.optional(identifier);

/** Exactly one of these an opening; after it comes only `closed`. */
export const TerminalEvent = v.variant('type', [
  v.pipe(
    v.object({ ...envelope, type: v.literal('connected'), connectionId }),
    v.description('The server verified the connection.'),
  ),
  v.pipe(
    v.object({
      ...envelope,
      type: v.literal('pending'),
      connectionId: maybeConnectionId,
      cause: v.optional(v.picklist(PENDING_CAUSES)),
    }),
    v.description('It goes on without the person; your server will hear how it ended.'),
  ),
  v.pipe(
    v.object({
      ...envelope,
      type: v.literal('exit'),
      reason: v.picklist(EXIT_REASONS),
      screen,
      problem: v.optional(problem),
      connectionId: maybeConnectionId,
    }),
    v.description(
      'It ended in any other way: why, on which screen, and with which connection, if there is one.',
    ),
  ),
]);

/** What a host may build on: within version 1 these keep their names, their fields and their meaning. */
export const StableEvent = v.variant('type', [
  v.pipe(
    v.object({ ...envelope, type: v.literal('open'), mode: v.picklist(['create', 'update', 'manage']) }),
    v.description('The session is known and the widget begins.'),
  ),
  v.pipe(
    v.object({ ...envelope, type: v.literal('consent'), granted: v.boolean(), consentVersion: v.string() }),
    v.description('The person agreed or declined, to this version of the text.'),
  ),
  v.pipe(
    v.object({
      ...envelope,
      type: v.literal('provider_selected'),
      providerId: identifier,
      providerName: v.string(),
    }),
    v.description('The person chose a provider.'),
  ),
  v.pipe(
    v.object({
      ...envelope,
      type: v.literal('credentials_submitted'),
      providerId: v.string(),
      attemptId: v.string(),
    }),
    v.description('What was typed is on its way, encrypted.'),
  ),
  v.pipe(
    v.object({ ...envelope, type: v.literal('connection_opened'), connectionId }),
    v.description('The connection has an id; nothing is verified yet.'),
  ),
  v.pipe(
    v.object({
      ...envelope,
      type: v.literal('connection_added'),
      connectionId: maybeConnectionId,
      status: v.picklist(['verified', 'pending']),
    }),
    v.description('A connection was made, and the person may go on: to another, or to all that they have.'),
  ),
  v.pipe(
    v.object({
      ...envelope,
      type: v.literal('connection_repaired'),
      connectionId: maybeConnectionId,
      status: v.picklist(['verified', 'pending']),
    }),
    v.description('The person signed in again, and may go on to what else they have.'),
  ),
  v.pipe(
    v.object({
      ...envelope,
      type: v.literal('connection_changed'),
      connectionId,
      change: v.picklist(['name', 'accounts']),
    }),
    v.description('The person gave it another name, or changed which accounts are shared.'),
  ),
  v.pipe(
    v.object({ ...envelope, type: v.literal('connection_removed'), connectionId }),
    v.description('The person disconnected it: nothing can be read from it any more.'),
  ),
  v.pipe(
    v.object({ ...envelope, type: v.literal('consent_revoked'), consentVersion: v.string() }),
    v.description('The person took this consent back; each connection that ends by it is told too.'),
  ),
  TerminalEvent,
]);

/** For analytics and support. More may come within version 1: ignore a type that you do not know. */
export const InformationalEvent = v.variant('type', [
  v.pipe(
    v.object({ ...envelope, type: v.literal('screen'), screen }),
    v.description('Another screen is shown.'),
  ),
  v.pipe(
    v.object({ ...envelope, type: v.literal('challenge_shown'), challengeId: v.string() }),
    v.description('The provider asks for something more: a code, a choice, a picture.'),
  ),
  v.pipe(
    v.object({
      ...envelope,
      type: v.literal('challenge_answered'),
      challengeId: v.string(),
      actionId: v.string(),
    }),
    v.description('The person answered it, by this button.'),
  ),
  v.pipe(
    v.object({ ...envelope, type: v.literal('redirect_opened') }),
    v.description('The provider’s own page was opened.'),
  ),
  v.pipe(
    v.object({ ...envelope, type: v.literal('redirect_blocked') }),
    v.description('The browser blocked its window; the person is offered another way.'),
  ),
  v.pipe(
    v.object({ ...envelope, type: v.literal('redirect_returned') }),
    v.description('The person came back from the provider’s page.'),
  ),
  v.pipe(
    v.object({
      ...envelope,
      type: v.literal('accounts_selected'),
      count: v.pipe(v.number(), v.integer(), v.minValue(0)),
    }),
    v.description('So many accounts were chosen.'),
  ),
  v.pipe(
    v.object({ ...envelope, type: v.literal('problem'), code: problem }),
    v.description('The person was told of a problem; most can be put right and the flow goes on.'),
  ),
  v.pipe(
    v.object({ ...envelope, type: v.literal('closed') }),
    v.description('The person is done with the widget, and it may be taken away.'),
  ),
]);

/**
 * What a host hears, in order: the same in React, through a frame and from the custom element. No text
 * that a person typed is ever in one. docs/events.md lists them all.
 */
export const ConnectEvent = v.variant('type', [StableEvent, InformationalEvent]);
export type ConnectEvent = v.InferOutput<typeof ConnectEvent>;

/** An event without what every event carries. */
export type ConnectEventBody = Bodies<ConnectEvent>;
type Bodies<Event> = Event extends ConnectEvent ? Omit<Event, keyof typeof envelope> : never;

/** The events of which exactly one ends an opening. */
export type TerminalEvent = v.InferOutput<typeof TerminalEvent>;
