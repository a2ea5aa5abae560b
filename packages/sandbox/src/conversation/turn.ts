import { type Approval, Challenge, type Connection, type ConnectionUpdate } from '@linkspan/protocol';
import * as v from 'valibot';
import type { ConversationRecord } from './conversation-record.ts';
import type { Step } from './step.ts';

type Unnumbered<T> = T extends unknown ? Omit<T, 'seq' | 'memo'> : never;
/** An update before it has its number. */
export type Turn = Unnumbered<ConnectionUpdate>;

/** What there is to tell of a record now; undefined while its step says nothing. */
export function turnOf(
  record: ConversationRecord,
  step: Step | undefined,
  now: number,
  connection: Connection,
  redirectUrl: (state: string) => string,
): Turn | undefined {
  const { outcome, expiresAt } = record;
  if (outcome?.kind === 'failed') return { kind: 'failed', problem: outcome.problem };
  if (outcome) return { kind: outcome.kind, connection };
  switch (step?.do) {
    case 'work':
      return step.quiet ? undefined : { kind: 'verifying', stage: step.stage };
    case 'ask': {
      const challenge = v.parse(Challenge, {
        ...step.question({ record, now }),
        id: questionId(record),
        version: record.version,
        expiresAt,
        attemptsLeft: record.triesLeft,
      });
      return { kind: 'challenge', challenge };
    }
    case 'approve': {
      const approval: Approval = {
        ...step.approval,
        id: questionId(record),
        ...(expiresAt && { expiresAt }),
      };
      return { kind: 'approval', approval };
    }
    case 'redirect':
      return {
        kind: 'redirect',
        redirect: {
          id: questionId(record),
          url: redirectUrl(record.redirectState ?? ''),
          ...(expiresAt && { expiresAt }),
        },
      };
    case 'accounts':
      return { kind: 'accounts', accounts: record.accounts ?? [] };
    default:
      return undefined;
  }
}

/** The name of the open question; no other question of the connection has it. */
export function questionId(record: ConversationRecord): string {
  return `${record.round}.${record.step}`;
}
