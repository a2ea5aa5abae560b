import { ConnectEvent, type ConsentDecision, type Sealed, type Session } from '@linkspan/protocol';
import * as v from 'valibot';
import type { ConnectContext } from '../../context.ts';
import type { PersonEvent } from '../../person-event.ts';
import type { ResumeRecord } from '../../resume-record.ts';
import type { View } from '../../screen.ts';
import type { CallDetail, Traffic } from './faulty-gateway.ts';
import type { WalkClock } from './walk-clock.ts';
import { CANARY } from './walk-person.ts';
import type { WalkServer } from './walk-server.ts';

const REASSURE_MS = 10_000;
const CHOICE_MS = 30_000;
const END_MS = 300_000;
const TERMINAL = ['connected', 'pending', 'exit'];

/** Looks on and notes every broken promise, by the number it has in the list of invariants. */
export function watch(
  session: Session,
  clock: WalkClock,
  server: () => WalkServer,
  records: ReadonlyMap<string, ResumeRecord>,
  trace: string[],
) {
  const broken: string[] = [];
  const live = new Map<string, number>();
  const sent = new Map<string, Sealed>();
  const looked = new Set<string>();
  const grants: ConsentDecision[] = [];
  let consentAsked = session.consent !== undefined && !session.consented;
  let told: ConnectEvent[] = [];
  let question: { id: string; version: number; expiresAt: number | undefined } | undefined;
  let waitingSince = 0;
  let lookedAgainAt = 0;
  let seen: { attemptId: string; seq: number } | undefined;

  const check = (holds: boolean, rule: string) => {
    if (!holds && broken.length < 5) broken.push(rule);
  };

  const traffic: Traffic = {
    live,
    onCall(method, detail) {
      trace.push(
        `    > ${method} ${detail.attempt?.id ?? ''} ${detail.challengeId ?? ''} ${detail.version ?? ''}`,
      );
      checkCall(method, detail);
    },
    onDelivery(attempt, update) {
      trace.push(`    < ${update.seq} ${update.kind}`);
      if (update.seq <= attempt.seq) return;
      if (update.kind === 'challenge') {
        const { id, version, expiresAt } = update.challenge;
        question = { id, version, expiresAt };
      }
      if (update.kind === 'approval' && question?.id !== update.approval.id) waitingSince = clock.now();
      if (update.kind === 'approval') question = { ...update.approval, version: 1, expiresAt: undefined };
    },
  };

  function checkCall(
    method: string,
    { attempt, sealed, connectionId, challengeId, version, actionId }: CallDetail,
  ) {
    check(method !== 'searchProviders', 'I10 the flow never searches by itself');
    if (session.mode === 'update' && connectionId !== undefined) {
      check(connectionId === session.connection?.id, 'I8 update mode touches one connection');
    }
    if (method === 'submit' && attempt) {
      const before = sent.get(attempt.id);
      check(
        records.get(session.id)?.attempt?.id === attempt.id,
        'I2 the attempt is recorded before the first send',
      );
      check(!before || looked.has(attempt.id), 'I2 never a second send before a look');
      check(!before || JSON.stringify(before) === JSON.stringify(sealed), 'I2 a retry sends the same bytes');
      check((live.get('submit') ?? 0) === 0, 'I1 one submit in flight');
      if (sealed) sent.set(attempt.id, sealed);
      looked.delete(attempt.id);
      const meant = sealed?.values.provider;
      check(
        meant === undefined || meant === attempt.providerId,
        'I13 values go to the provider they were typed for',
      );
      if (session.mode === 'update') {
        check(attempt.connectionId === session.connection?.id, 'I8 update mode submits for its connection');
      }
    }
    if (method === 'resume' && attempt) looked.add(attempt.id);
    if (method === 'answer') {
      check((live.get('answer') ?? 0) === 0, 'I1 one answer in flight');
      check(
        question?.id === challengeId && question?.version === version,
        'I7 an answer is to the latest question',
      );
      const late = question?.expiresAt !== undefined && clock.now() >= question.expiresAt;
      check(!late || actionId === 'again' || actionId === 'cancel', 'I7 nothing is answered too late');
    }
    if (method === 'submit' || method === 'resume') {
      check((live.get('conversation') ?? 0) <= 1, 'I11 one live conversation');
    }
  }

  return {
    broken,
    traffic,
    opened() {
      told = [];
      waitingSince = clock.now();
      seen = undefined;
    },
    onDeed({ type }: PersonEvent) {
      if (type === 'wait.retried') lookedAgainAt = clock.now();
    },
    onConsent(decision: ConsentDecision) {
      if (decision.granted) grants.push(decision);
    },
    onRefusal() {
      consentAsked = session.consent !== undefined;
    },
    onEvent(event: ConnectEvent) {
      if (event.type === 'screen') waitingSince = clock.now();
      const over = told.some(({ type }) => TERMINAL.includes(type));
      check(v.is(ConnectEvent, event), 'I5 every event is of the contract');
      check(event.sequence === (told.at(-1)?.sequence ?? 0) + 1, 'I5 events are numbered without a gap');
      check(!told.some(({ type }) => type === 'closed'), 'I5 nothing is told after closed');
      check(!over || event.type === 'closed', 'I5 only closed follows the end');
      check(event.type !== 'closed' || over, 'I5 the end is told before closed');
      check(
        event.type !== 'connected' || server().isVerified(event.connectionId),
        'I6 connected is confirmed',
      );
      check(!JSON.stringify(event).includes(CANARY), 'I4 no secret in an event');
      told.push(event);
    },
    onView(view: View, context: ConnectContext, persisted: string | undefined) {
      const { screen } = view;
      check(!persisted?.includes(CANARY), 'I4 no secret in a snapshot');
      check(!JSON.stringify(context).includes(CANARY), 'I4 no secret in context');
      check(!JSON.stringify([...records.values()]).includes(CANARY), 'I4 no secret in the record');
      if (session.mode === 'update') {
        check(screen.name !== 'provider', 'I8 update mode never searches');
        check(screen.name !== 'consent' || consentAsked, 'I8 update mode asks consent only to renew it');
      }
      if (screen.name === 'credentials' && consentAsked) {
        check(grants.length > 0, 'I12 consent comes before credentials');
      }
      const { attempt } = context;
      if (attempt && seen?.attemptId === attempt.id) {
        check(attempt.seq >= seen.seq || context.unconfirmed, 'I9 numbers never go back');
      }
      seen = attempt && { attemptId: attempt.id, seq: attempt.seq };
      checkPatience(view);
      check((live.get('conversation') ?? 0) <= 1, 'I11 one live conversation');
      if (screen.name === 'manage') {
        check(
          session.mode === 'manage' || session.another === true,
          'I14 only who may go on is asked what is next',
        );
        check(attempt === undefined, 'I14 nothing is under way in the list');
      }
      if (view.closed || screen.name === 'done' || screen.name === 'manage') {
        check(
          [...live.values()].every((count) => count === 0),
          'I11 nothing is asked after the end',
        );
      }
    },
  };

  function checkPatience({ screen, closed }: View) {
    if (closed || (screen.name !== 'waiting' && screen.name !== 'approval')) return;
    check(clock.now() - waitingSince <= END_MS, 'L2 no wait is over 5 minutes');
    const waited = clock.now() - Math.max(waitingSince, lookedAgainAt);
    check(
      waited < REASSURE_MS || screen.patience !== 'calm',
      'L2 somebody who waits is reassured after 10 s',
    );
    check(
      waited < CHOICE_MS || screen.patience === 'choice',
      'L2 somebody who waits has a choice after 30 s',
    );
  }
}
