import { type AccountChoice, ConnectError, type Problem, problem } from '@linkspan/protocol';
import type { ConversationRecord } from './conversation-record.ts';
import type { Answered, Ending, Script, Step, Verdict } from './step.ts';

/** The rules by which a record moves on; pure, so that a network killed at any moment goes on from its record. */
export interface Progress {
  /** The record at the first step of its next round. */
  begin(record: ConversationRecord, now: number): ConversationRecord;
  /** The record after everything that has fallen due. */
  settle(record: ConversationRecord, now: number): ConversationRecord;
  /** When something falls due next, `Infinity` when nothing will. */
  dueAt(record: ConversationRecord): number;
  stepOf(record: ConversationRecord): Step | undefined;
  /** The record after an answer to the open question, already found to be for it. */
  answer(record: ConversationRecord, answered: Answered, now: number): ConversationRecord;
  /** The record after the choice; throws `no_accounts` when nothing is chosen, `internal` for a wrong list. */
  choose(record: ConversationRecord, choice: AccountChoice, now: number): ConversationRecord;
  /** The record after somebody else has begun with the same sign-in. */
  giveUp(record: ConversationRecord): ConversationRecord;
  /** The record after the provider's own page has decided. */
  decide(record: ConversationRecord, approved: boolean, now: number): ConversationRecord;
}

/** `pace` stretches the waits that are not exact: 1 is a person's, 0 passes at once. */
export function progress(scriptOf: (record: ConversationRecord) => Script, pace: number): Progress {
  const stepOf = (record: ConversationRecord) => scriptOf(record)(record.round)[record.step];

  function enter(record: ConversationRecord, step: number, now: number): ConversationRecord {
    const { note: _note, triesLeft: _tries, expiresAt: _expiresAt, redirectState: _state, ...rest } = record;
    const entered = { ...rest, step, since: now, turn: record.turn + 1, version: 1 };
    const next = stepOf(entered);
    switch (next?.do) {
      case 'ask':
        return {
          ...entered,
          expiresAt: now + next.expiresIn,
          ...(next.tries !== undefined && { triesLeft: next.tries }),
        };
      case 'approve':
        return { ...entered, expiresAt: now + 120_000 };
      case 'redirect':
        return {
          ...entered,
          expiresAt: now + next.expiresIn,
          redirectState: `${record.id}.${crypto.randomUUID()}`,
        };
      case 'accounts': {
        const accounts = [...next.accounts({ record: entered, now })];
        const eligible = accounts.filter((account) => account.eligible);
        const nothingToChoose = entered.selection === 'all' || eligible.length <= 1;
        return nothingToChoose
          ? enter({ ...entered, found: accounts, accounts: eligible }, step + 1, now)
          : { ...entered, found: accounts, accounts };
      }
      case 'end':
        return end(entered, next.ending({ record: entered, now }), now);
      default:
        return entered;
    }
  }

  function follow(record: ConversationRecord, verdict: Verdict, now: number): ConversationRecord {
    switch (verdict.kind) {
      case 'on': {
        const path = verdict.path === undefined ? record : { ...record, path: verdict.path };
        return enter(path, record.step + (verdict.steps ?? 1), now);
      }
      case 'failed':
        return fail(record, verdict.problem);
      case 'again': {
        const left =
          record.triesLeft === undefined || !verdict.wrong ? record.triesLeft : record.triesLeft - 1;
        if (left === 0) return fail(record, problem('challenge_failed'));
        return {
          ...record,
          note: verdict.note,
          since: now,
          turn: record.turn + 1,
          version: record.version + 1,
          ...(left !== undefined && { triesLeft: left }),
        };
      }
    }
  }

  function dueAt(record: ConversationRecord): number {
    if (record.outcome?.kind === 'pending') return record.outcome.verifiedAt;
    if (record.outcome) return Number.POSITIVE_INFINITY;
    const step = stepOf(record);
    switch (step?.do) {
      case 'work':
        return record.since + (step.exact ? step.ms : inPace(step.ms));
      case 'approve':
        return record.since + inPace(step.ms);
      default:
        return record.expiresAt ?? Number.POSITIVE_INFINITY;
    }
  }

  function settle(record: ConversationRecord, now: number): ConversationRecord {
    let settled = record;
    for (let due = dueAt(settled); due <= now; due = dueAt(settled)) settled = pass(settled, due);
    return settled;
  }

  /** What happens when nobody does anything. */
  function pass(record: ConversationRecord, due: number): ConversationRecord {
    if (record.outcome?.kind === 'pending') {
      return { ...record, turn: record.turn + 1, outcome: { kind: 'verified' } };
    }
    const step = stepOf(record);
    switch (step?.do) {
      case 'work':
        return enter(record, record.step + 1, due);
      case 'approve':
        return follow(record, step.outcome, due);
      default:
        return fail(record, problem('challenge_timed_out'));
    }
  }

  function inPace(ms: number): number {
    return ms === Number.POSITIVE_INFINITY ? ms : ms * pace;
  }

  return {
    stepOf,
    settle,
    dueAt,
    begin({ outcome: _outcome, path: _path, accounts: _accounts, broken: _broken, ...record }, now) {
      return enter({ ...record, round: record.round + 1, revokes: false }, 0, now);
    },
    answer(record, answered, now) {
      const step = stepOf(record);
      if (step?.do !== 'ask' && step?.do !== 'approve') return record;
      if (answered.actionId === 'cancel') return fail(record, problem('challenge_cancelled'));
      return follow(record, step.judge(answered, { record, now }), now);
    },
    choose(record, choice, now) {
      const offered = (record.accounts ?? []).filter((account) => account.eligible).map(({ id }) => id);
      const chosen = new Set(choice.chosen);
      const decided = new Set([...choice.chosen, ...choice.refused]);
      const known = new Set((record.accounts ?? []).map(({ id }) => id));
      if (choice.chosen.some((id) => !offered.includes(id)) || [...decided].some((id) => !known.has(id))) {
        throw new ConnectError('internal', 'The choice names an account that was not offered.');
      }
      if (chosen.size === 0) throw new ConnectError('no_accounts', 'No account was chosen.');
      const accounts = (record.accounts ?? []).filter(({ id }) => chosen.has(id));
      return enter({ ...record, accounts }, record.step + 1, now);
    },
    giveUp: (record) => (record.outcome ? record : fail(record, GIVEN_UP)),
    decide(record, approved, now) {
      return approved ? enter(record, record.step + 1, now) : fail(record, problem('challenge_cancelled'));
    },
  };
}

function end(record: ConversationRecord, ending: Ending, now: number): ConversationRecord {
  switch (ending.kind) {
    case 'failed':
      return fail(record, ending.problem);
    case 'pending':
      return {
        ...record,
        connected: true,
        outcome: { kind: 'pending', verifiedAt: now + ending.verifiedIn },
      };
    case 'verified':
      return {
        ...record,
        connected: true,
        outcome: { kind: 'verified' },
        revokes: ending.revoked === 'later',
        ...(ending.revoked === 'now' && { broken: REVOKED }),
      };
  }
}

function fail(record: ConversationRecord, reason: Problem): ConversationRecord {
  return {
    ...record,
    turn: record.turn + 1,
    outcome: { kind: 'failed', problem: reason },
    connected: record.connected && !reason.gone,
  };
}

const GIVEN_UP = problem('challenge_cancelled', {
  message: 'Somebody has begun to sign in with the same name after you.',
  remedies: ['edit', 'other-provider'],
});

/** Why a connection whose access was withdrawn works no more. */
export const REVOKED = problem('invalid_credentials', {
  message: 'The sign-in that was given no longer works.',
});
