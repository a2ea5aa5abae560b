import {
  Account,
  Approval,
  Challenge,
  ConnectError,
  Connection,
  PROBLEM_CODES,
  problem,
  REMEDIES,
  RedirectRequest,
  Session,
} from '@linkspan/protocol';
import * as v from 'valibot';
import { leavingFor } from '../../manage/leaving-for.ts';
import { PROVIDERS } from '../../walk/testing/scenery.ts';

/** An event as the machine may meet it, its own (`xstate.*`) included. */
export type SampleEvent = { readonly type: string } & Readonly<Record<string, unknown>>;

const [PLAIN, TWO, ELSEWHERE, THREE] = PROVIDERS;
const APPLICATION = { application: { name: 'Bright' }, expiresAt: Number.MAX_SAFE_INTEGER };
const CONSENT = { consent: { version: 'v1', scopes: [{ id: 'accounts' }] } };
const CONNECTION = v.parse(Connection, {
  id: 'c1',
  provider: { id: 'plain', name: 'Plain Power' },
  status: 'pending',
});

const SESSIONS = [
  { ...CONSENT, details: {}, channels: { pick: 'choose' }, accountSelection: 'ask' },
  { channels: { pick: 'all', optional: true }, accountSelection: 'all' },
  { channels: { pick: 'all', optional: true } },
  { ...CONSENT, mode: 'update', connection: CONNECTION },
  { open: { id: 'a1', seq: 3, connectionId: 'c1' } },
  { prefill: { providerId: 'plain' } },
  { prefill: { providerUrl: 'https://tiny.example' } },
  { mode: 'update', connection: CONNECTION, details: {} },
  { result: { status: 'verified', connection: CONNECTION } },
  { another: true, result: { status: 'verified', connection: CONNECTION } },
  { ...CONSENT, mode: 'manage', another: true },
  { mode: 'manage', open: { id: 'a1', seq: 3, connectionId: 'c1' }, connection: CONNECTION },
].map((session, index) => v.parse(Session, { id: `s${index}`, mode: 'create', ...APPLICATION, ...session }));

const ASKS = ['askConsent', 'askProvider', 'askTurn', 'askAccounts', 'askUnlisted', 'askSave'];

/** Every event that the chart knows, with every payload that it tells apart. */
export const SAMPLE_EVENTS: readonly SampleEvent[] = [
  { type: 'consent.granted' },
  { type: 'consent.declined' },
  { type: 'provider.chosen', providerId: 'plain', zip: '94609' },
  { type: 'details.given', details: {} },
  { type: 'details.saved', details: {} },
  { type: 'provider.requested' },
  { type: 'provider.dismissed' },
  { type: 'channel.chosen', channelId: 'two:form' },
  { type: 'channel.chosen', channelId: 'two:redirect' },
  { type: 'channel.chosen', channelId: 'of-another' },
  { type: 'channel.skipped' },
  { type: 'credentials.submitted' },
  { type: 'challenge.answered', challengeId: 'q1', version: 1, actionId: 'submit' },
  { type: 'challenge.answered', challengeId: 'q1', version: 2, actionId: 'submit' },
  { type: 'challenge.answered', challengeId: 'p1', version: 1, actionId: 'cancel' },
  { type: 'redirect.opened' },
  { type: 'redirect.blocked' },
  { type: 'redirect.closed' },
  { type: 'redirect.returned', returned: {} },
  { type: 'accounts.chosen', chosen: ['light'], refused: [] },
  { type: 'accounts.more', chosen: ['light'] },
  ...REMEDIES.map((remedy) => ({ type: 'remedy.chosen', remedy })),
  { type: 'wait.retried' },
  ...SESSIONS.flatMap((session) => [
    { type: 'manage.left', facts: leavingFor(session) },
    { type: 'manage.left', facts: leavingFor(session, CONNECTION) },
  ]).slice(-4),
  { type: 'manage.changed', told: { type: 'connection_removed', connectionId: 'c1' } },
  { type: 'back' },
  { type: 'close.requested' },
  { type: 'close.cancelled' },
  { type: 'close.confirmed' },
  { type: 'online' },
  { type: 'offline' },

  ...updates(),
  { type: 'conversation.lost' },
  ...['network', 'session_expired', 'consent_expired', 'internal'].map((code) => ({
    type: 'conversation.refused',
    problem: problem(v.parse(v.picklist(PROBLEM_CODES), code)),
  })),

  ...SESSIONS.map((session) => ({ type: 'xstate.done.actor.start', output: { session } })),
  ...[PLAIN, TWO, ELSEWHERE, THREE].flatMap((provider) => [
    { type: 'xstate.done.actor.read', output: provider },
    {
      type: 'xstate.done.actor.askProvider',
      output: { answer: { providerId: provider?.id }, result: provider },
    },
  ]),
  { type: 'xstate.done.actor.askConsent', output: { answer: { granted: true }, result: undefined } },
  { type: 'xstate.done.actor.askConsent', output: { answer: { granted: false }, result: undefined } },
  { type: 'xstate.done.actor.askTurn', output: { answer: { challengeId: 'q1', actionId: 'submit' } } },
  { type: 'xstate.done.actor.askAccounts', output: { answer: { chosen: ['light'] } } },
  { type: 'xstate.done.actor.askUnlisted', output: { answer: {}, result: undefined } },
  { type: 'xstate.done.actor.askSave', output: { answer: {}, result: undefined } },
  { type: 'xstate.done.actor.share', output: 2 },
  { type: 'xstate.done.actor.wait' },
  ...['start', 'read', 'share', ...ASKS].flatMap((id) =>
    (['network', 'not_supported', 'session_expired', 'consent_expired'] as const).map((code) => ({
      type: `xstate.error.actor.${id}`,
      error: new ConnectError(code),
    })),
  ),
  { type: 'xstate.error.actor.start', error: new TypeError('not one of ours') },
  ...ASKS.flatMap((id) =>
    ['asking', 'sending'].map((value) => ({
      type: `xstate.snapshot.${id}`,
      snapshot: { value, context: { error: undefined } },
    })),
  ),
  ...['calm', 'reassure', 'choice', 'over'].map((value) => ({
    type: 'xstate.snapshot.wait',
    snapshot: { value },
  })),
  ...['ready', 'away', 'closing', 'closed', 'blocked'].map((value) => ({
    type: 'xstate.snapshot.redirect',
    snapshot: { value },
  })),
  { type: 'xstate.after.30000.connect.starting' },
  { type: 'xstate.after.30000.connect.preparing' },
  { type: 'xstate.after.untilQuestionEnds.connect.authorizing.challenge' },
  { type: 'xstate.after.untilQuestionEnds.connect.authorizing.approval' },
];

function updates(): SampleEvent[] {
  const challenge = v.parse(Challenge, { id: 'q1' });
  const late = v.parse(Challenge, { id: 'q2', expiresAt: 0 });
  const turns = [
    { kind: 'opened', connectionId: 'c1' },
    { kind: 'verifying', stage: 'checking' },
    { kind: 'challenge', challenge },
    { kind: 'challenge', challenge: late },
    { kind: 'redirect', redirect: v.parse(RedirectRequest, { id: 'r1', url: 'https://provider.example/' }) },
    { kind: 'approval', approval: v.parse(Approval, { id: 'p1' }) },
    { kind: 'accounts', accounts: [v.parse(Account, { id: 'light', name: 'Light' })] },
    { kind: 'accounts', accounts: [v.parse(Account, { id: 'light', name: 'Light', eligible: false })] },
    { kind: 'verified', connection: CONNECTION },
    { kind: 'pending', connection: CONNECTION },
    { kind: 'celebrating' },
    ...(
      ['invalid_credentials', 'unknown_outcome', 'provider_unavailable', 'consent_expired'] as const
    ).flatMap((code) => [
      { kind: 'failed', problem: problem(code) },
      { kind: 'failed', problem: problem(code, { gone: true, remedies: [...REMEDIES] }) },
    ]),
  ];
  return turns.map((turn) => ({ type: `update.${turn.kind}`, update: { seq: 4, ...turn } }));
}
