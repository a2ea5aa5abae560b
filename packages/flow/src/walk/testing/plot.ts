import {
  Account,
  Approval,
  Challenge,
  type Connection,
  type ConnectionUpdate,
  PROBLEM_CODES,
  type Problem,
  problem,
  RedirectRequest,
} from '@linkspan/protocol';
import * as v from 'valibot';
import type { Chance } from './chance.ts';

type Untold<U> = U extends ConnectionUpdate ? Omit<U, 'seq'> : never;
/** An update before it has its number. */
export type Turn = Untold<ConnectionUpdate>;

/** What a provider will do with an attempt: turns in order, each so many ms after the one before. */
export interface Scene {
  readonly after: number;
  readonly turn: Turn;
}

/** A story of any kind, from `opened` to an end. */
export function anyPlot(chance: Chance, now: number, connection: Connection): readonly Scene[] {
  const scenes: Turn[] = [{ kind: 'opened', connectionId: connection.id }];
  const length = chance.below(5);
  for (let index = 0; index < length; index += 1) scenes.push(anyTurn(chance, now, index));
  scenes.push(anyEnd(chance, connection));
  return scenes.map((turn) => ({ after: chance.of(0.9) ? chance.below(4000) : chance.below(90_000), turn }));
}

function anyTurn(chance: Chance, now: number, index: number): Turn {
  const expiry = chance.of(0.4) ? { expiresAt: now + 5000 + chance.below(120_000) } : {};
  switch (chance.below(6)) {
    case 0:
      return {
        kind: 'challenge',
        challenge: v.parse(Challenge, {
          id: `challenge-${index}`,
          fields: [{ id: 'code', kind: 'code', label: 'Code' }],
          ...(chance.of(0.5) && {
            actions: [
              { id: 'go', kind: 'submit' },
              { id: 'again', kind: 'resend' },
            ],
          }),
          ...expiry,
        }),
      };
    case 1:
      return {
        kind: 'redirect',
        redirect: v.parse(RedirectRequest, {
          id: `redirect-${index}`,
          url: 'https://provider.example/sign-in',
        }),
      };
    case 2:
      return {
        kind: 'approval',
        approval: v.parse(Approval, {
          id: `approval-${index}`,
          actions: chance.of(0.5) ? [{ id: 'again', kind: 'resend' }] : [],
        }),
      };
    case 3:
      return {
        kind: 'accounts',
        accounts: ['light', 'gas'].map((id) => v.parse(Account, { id, name: id, eligible: chance.of(0.9) })),
      };
    default:
      return { kind: 'verifying', stage: chance.pick(['signing-in', 'checking', 'working']) };
  }
}

function anyEnd(chance: Chance, connection: Connection): Turn {
  const draw = chance.next();
  if (draw < 0.5) return { kind: 'verified', connection: { ...connection, status: 'verified' } };
  if (draw < 0.6) return { kind: 'pending', connection: { ...connection, status: 'pending' } };
  return { kind: 'failed', problem: anyProblem(chance) };
}

function anyProblem(chance: Chance): Problem {
  const code = chance.of(0.3) ? 'invalid_credentials' : chance.pick(TOLD_CODES);
  return problem(code, {
    gone: chance.of(0.2),
    ...(chance.of(0.1) && { remedies: ['edit', 'retry', 'visit', 'other-provider', 'wait'] as const }),
  });
}

const [FIRST_CODE, ...OTHER_CODES] = PROBLEM_CODES;
const TOLD_CODES = [FIRST_CODE, ...OTHER_CODES.filter((code) => code !== 'unknown_outcome')] as const;
