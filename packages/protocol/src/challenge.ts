import * as v from 'valibot';
import { dictionary } from './dictionary.ts';
import { Fields } from './field.ts';
import { identifier, moment } from './identifier.ts';
import { link, requiredLink } from './link.ts';
import { text } from './text.ts';

/**
 * A line the provider says; an unknown tone counts as `info`, and `time` says how long there is.
 *
 * `{name}` in the text stands for what has that name ({@link messageParts}): a text in `params`, or in `times`
 * the time until that moment, which runs and is written with its unit ("1 minute 58 seconds").
 */
export const ChallengeMessage = v.object({
  tone: v.optional(v.fallback(v.picklist(['info', 'error', 'success', 'time']), 'info'), 'info'),
  text: text(1000),
  image: v.optional(link),
  params: v.optional(dictionary(text(300))),
  times: v.optional(dictionary(moment)),
});
export type ChallengeMessage = v.InferOutput<typeof ChallengeMessage>;

/**
 * Something the person can do besides reading: `submit` sends the fields, `cancel` stops, `resend`
 * asks for a new code, `choose` answers by itself (a device, a method). `label` is the provider's; without
 * one the catalogue's word for the kind is shown. `availableAt` is when a resend may be pressed.
 */
export const ChallengeAction = v.object({
  id: identifier,
  kind: v.picklist(['submit', 'cancel', 'resend', 'choose']),
  label: v.optional(text(300)),
  description: v.optional(text(300)),
  availableAt: v.optional(moment),
});
export type ChallengeAction = v.InferOutput<typeof ChallengeAction>;

/** A connection of the person's that belongs to the sign-in they have just given; `username` is masked. */
export const KnownConnection = v.object({
  status: v.fallback(v.picklist(['pending', 'verified', 'broken']), 'pending'),
  username: v.optional(text(200)),
});
export type KnownConnection = v.InferOutput<typeof KnownConnection>;

/**
 * A question of the provider: any mixture of messages, fields and actions.
 *
 * `version` rises when the same challenge is asked again (a wrong code): an answer names the version it
 * was given to, and one for an older version is refused. Without actions it has the catalogue's submit
 * and cancel, whose ids are `submit` and `cancel`.
 *
 * `known` says that it is about a connection which this sign-in has already, and that nothing was sent to the
 * provider yet. Its actions are of the kind `submit`: `finish` leaves the connection as it is (not offered for a
 * broken one), `repair` signs in to it with what was typed.
 */
export const Challenge = v.object({
  id: identifier,
  version: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
  title: v.optional(text(200)),
  messages: v.optional(v.pipe(v.array(ChallengeMessage), v.maxLength(20)), []),
  fields: v.optional(Fields, []),
  actions: v.optional(v.pipe(v.array(ChallengeAction), v.maxLength(20)), []),
  expiresAt: v.optional(moment),
  attemptsLeft: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  known: v.optional(KnownConnection),
});
export type Challenge = v.InferOutput<typeof Challenge>;
export type ChallengeDefinition = v.InferInput<typeof Challenge>;

/** The person must approve on another device; `device` is the provider's word for it ("iPhone of Jane"). */
export const Approval = v.object({
  id: identifier,
  device: v.optional(text(200)),
  messages: v.optional(v.pipe(v.array(ChallengeMessage), v.maxLength(20)), []),
  actions: v.optional(v.pipe(v.array(ChallengeAction), v.maxLength(20)), []),
  expiresAt: v.optional(moment),
});
export type Approval = v.InferOutput<typeof Approval>;

/**
 * The person must go to the provider's own site; the conversation says when they are back. `returns` is what
 * the return will be known by, for a vendor in whose address it does not stand: the `state`, and the address that
 * it comes back to. A server keeps it to itself.
 */
export const RedirectRequest = v.object({
  id: identifier,
  url: requiredLink,
  returns: v.optional(
    v.object({
      state: v.pipe(v.string(), v.maxLength(200)),
      redirectUri: v.pipe(v.string(), v.maxLength(2000)),
    }),
  ),
  expiresAt: v.optional(moment),
});
export type RedirectRequest = v.InferOutput<typeof RedirectRequest>;
