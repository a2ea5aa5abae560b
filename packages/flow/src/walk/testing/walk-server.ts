import type {
  Attempt,
  ChallengeAnswer,
  Connection,
  ConnectionUpdate,
  ProblemCode,
  Session,
} from '@linkspan/protocol';
import { Connection as ConnectionSchema, problem } from '@linkspan/protocol';
import * as v from 'valibot';
import type { Chance } from './chance.ts';
import { anyPlot, type Scene, type Turn } from './plot.ts';
import { OWN, providerById } from './scenery.ts';
import type { WalkClock } from './walk-clock.ts';

/** One attempt as the other side holds it. */
export interface Affair {
  readonly attemptId: string;
  readonly connection: Connection;
  readonly log: ConnectionUpdate[];
  scenes: Scene[];
  seq: number;
  /** What the person is asked now, or the end. */
  open: Turn | undefined;
  openSince: number;
  wake: (() => void)[];
}

export type WalkServer = ReturnType<typeof walkServer>;

/** The other side of a walk: it keeps what it was given, tells stories of any kind, and forgets nothing. */
export function walkServer(session: Session, clock: WalkClock, chance: Chance) {
  const affairs = new Map<string, Affair>();
  const tellsWhatIsOpen = chance.of(0.7);
  const left = new Set<string>();
  let consented = session.consented;
  let lastConnection = 0;

  function begin(attempt: Attempt): Affair {
    const known = affairs.get(attempt.id);
    if (known) return known;
    lastConnection += 1;
    const affair: Affair = {
      attemptId: attempt.id,
      connection: v.parse(ConnectionSchema, {
        id: attempt.connectionId ?? `connection-${lastConnection}`,
        provider: {
          id: attempt.providerId ?? 'plain',
          name: providerById(attempt.providerId)?.name ?? 'Someone',
        },
        status: 'pending',
      }),
      log: [],
      scenes: [],
      seq: attempt.seq,
      open: undefined,
      openSince: 0,
      wake: [],
    };
    affairs.set(attempt.id, affair);
    stage(affair);
    return affair;
  }

  function stage(affair: Affair): void {
    affair.open = undefined;
    affair.scenes = [...anyPlot(chance, clock.now(), affair.connection)];
    proceed(affair);
  }

  function proceed(affair: Affair): void {
    const [scene, ...rest] = affair.scenes;
    if (!scene) return;
    affair.scenes = rest;
    clock.setTimeout(() => {
      affair.open = scene.turn.kind === 'opened' ? affair.open : scene.turn;
      tell(affair, scene.turn);
      if (scene.turn.kind === 'opened' || scene.turn.kind === 'verifying') proceed(affair);
      if (scene.turn.kind === 'approval' && chance.of(0.7))
        clock.setTimeout(() => leave(affair, scene.turn), 8000);
    }, scene.after);
  }

  function tell(affair: Affair, turn: Turn): void {
    affair.openSince = clock.now();
    // An expired consent is expired for every reader of the session.
    if (turn.kind === 'failed' && turn.problem.code === 'consent_expired') consented = false;
    affair.seq += 1;
    affair.log.push({ ...turn, seq: affair.seq } as ConnectionUpdate);
    for (const wake of affair.wake.splice(0)) wake();
  }

  /** The turn is done, unless another has come meanwhile. */
  function leave(affair: Affair, turn: Turn | undefined): void {
    if (!turn || affair.open !== turn) return;
    affair.open = { kind: 'verifying', stage: 'working' };
    proceed(affair);
  }

  function askAgain(affair: Affair, { challenge }: Extract<Turn, { kind: 'challenge' }>): void {
    const { expiresAt: _, ...rest } = challenge;
    affair.open = { kind: 'challenge', challenge: { ...rest, version: challenge.version + 1 } };
    tell(affair, affair.open);
  }

  const byConnection = (id: string) =>
    [...affairs.values()].reverse().find((affair) => affair.connection.id === id);

  return {
    /** The session as it stands now. */
    describe(): Session {
      const all = [...affairs.values()];
      const ended = session.another ? all.slice(-1) : all;
      const used = session.mode !== 'manage' && ended.find(({ open }) => open?.kind === 'verified');
      const open = all.findLast(({ open, attemptId }) => !left.has(attemptId) && (!open || !isEnd(open)));
      return {
        ...session,
        consented,
        ...(open &&
          tellsWhatIsOpen && {
            open: { id: open.attemptId, seq: 0, connectionId: open.connection.id },
            ...(OWN.some(({ id }) => id === open.connection.id) && { connection: open.connection }),
          }),
        ...(used && tellsWhatIsOpen && { result: { status: 'verified', connection: used.connection } }),
      };
    },
    leave: (attemptId: string) => void left.add(attemptId),
    grant(): void {
      consented = true;
    },
    refuse(code: ProblemCode): ProblemCode {
      if (code === 'consent_expired') consented = false;
      return code;
    },
    begin,
    tell,
    find: (attempt: Attempt) =>
      affairs.get(attempt.id) ?? (attempt.connectionId ? byConnection(attempt.connectionId) : undefined),
    answer(connectionId: string, answer: ChallengeAnswer): void {
      // Another attempt for the same connection may have been begun, and have failed, meanwhile.
      const affair = [...affairs.values()].findLast(
        ({ connection, open }) => connection.id === connectionId && questionOf(open) === answer.challengeId,
      );
      const turn = affair?.open;
      if (!affair || !turn) return;
      if (turn.kind === 'challenge' && turn.challenge.version !== answer.version) return;
      if (answer.actionId === 'cancel') {
        affair.scenes = [{ after: 0, turn: { kind: 'failed', problem: problem('challenge_cancelled') } }];
      }
      if (turn.kind === 'challenge' && (answer.actionId === 'again' || chance.of(0.3)))
        askAgain(affair, turn);
      else leave(affair, turn);
    },
    returned(affair: Affair): void {
      if (affair.open?.kind === 'redirect') leave(affair, affair.open);
    },
    choose(connectionId: string): void {
      const affair = [...affairs.values()].findLast(
        ({ connection, open }) => connection.id === connectionId && open?.kind === 'accounts',
      );
      if (affair) leave(affair, affair.open);
    },
    retry(connectionId: string): void {
      const affair = byConnection(connectionId);
      if (affair?.open?.kind === 'failed' || affair?.open?.kind === 'challenge') stage(affair);
    },
    isVerified: (connectionId: string) =>
      [...affairs.values()].some(
        ({ connection, log }) =>
          connection.id === connectionId && log.some(({ kind }) => kind === 'verified'),
      ),
  };
}

function questionOf(turn: Turn | undefined): string | undefined {
  if (turn?.kind === 'approval') return turn.approval.id;
  return turn?.kind === 'challenge' ? turn.challenge.id : undefined;
}

function isEnd({ kind }: Turn): boolean {
  return kind === 'verified' || kind === 'pending' || kind === 'failed';
}
