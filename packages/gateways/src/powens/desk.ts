import type { Problem } from '@linkspan/protocol';
import { newWriteDesk, type WriteDesk } from '../write-desk.ts';
import type { PowensContext } from './service.ts';
import type { Visit } from './visit.ts';

/** What is remembered of a connection while somebody works on it. */
export interface Desk extends WriteDesk {
  /** Whose conversation it is: what a person gave up in one does not end the next. */
  attemptId?: string;
  /** The question that was asked last. */
  question?: Question;
  /** When Powens was last asked to wait for an approval on another device; absent, no approval is open. */
  waitingSince?: number | undefined;
  /** The person does not want to go on. */
  cancelled: boolean;
  /** Credentials were refused, upon which Powens deletes the connection. */
  refused?: Problem | undefined;
  visit?: Visit | undefined;
  /** Begins the visit anew by which a further source was to be added, if it ended without it; says whether it did. */
  visitAgain?: (() => Promise<boolean>) | undefined;
}

interface Question {
  readonly id: string;
  readonly version: number;
  /** The answer before was not right. */
  readonly again: boolean;
  answered: boolean;
}

/** Where everybody meets who works on a connection of this user. */
export function deskOf({ memory, nameOf }: PowensContext, connectionId: string): Desk {
  const name = nameOf(connectionId);
  const desk = memory.desks.get(name) ?? { ...newWriteDesk(), cancelled: false };
  memory.desks.set(name, desk);
  return desk;
}

/** The desk as another attempt finds it: a visit that was begun is over, and so is what the person did not want. */
export function takeSeat(desk: Desk, attemptId: string): void {
  desk.visitAgain = undefined;
  if (desk.attemptId === attemptId) return;
  Object.assign(desk, { attemptId, cancelled: false, refused: undefined, visit: undefined });
}
