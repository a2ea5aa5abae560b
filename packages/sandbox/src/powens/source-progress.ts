import { planOf } from './personas.ts';
import type { Phase } from './phase.ts';
import type { AccountRecord, ConnectionRecord, SourceRecord } from './user-record.ts';

export function phaseOf({ persona, round, phase }: SourceRecord): Phase {
  return planOf(persona)(round)[phase] ?? { do: 'refuse', code: 'bug' };
}

/** The connection as time has made it; undefined once its last source is gone. */
export function settleConnection(
  connection: ConnectionRecord,
  now: number,
  pace: number,
): ConnectionRecord | undefined {
  const settled = connection.sources.map((source) => settle(source, now, pace));
  const sources = settled.filter((source) => source !== undefined);
  if (sources.length === 0) return undefined;
  const known = connection.accounts.filter(({ source }) => sources.some(({ id }) => id === source));
  return { ...connection, sources, accounts: sources.flatMap((source) => accountsOf(source, known, now)) };
}

/** When the source will change by itself; undefined when somebody has to act. */
export function busyUntil(source: SourceRecord, pace: number): number | undefined {
  const phase = phaseOf(source);
  if (source.override !== undefined) return undefined;
  if (phase.do === 'work') return source.since + phase.ms * pace;
  if (phase.do !== 'decoupled' || source.resumedAt === undefined) return undefined;
  return Math.min(source.since + phase.ms * pace, source.resumedAt + (phase.patience ?? 60_000) * pace);
}

/** The source at its next phase. */
export function advance(source: SourceRecord, now: number): SourceRecord {
  return { ...source, phase: source.phase + 1, since: now, note: undefined, resumedAt: undefined };
}

/** The source from its first phase on, in another round or with other credentials. */
export function begin(source: SourceRecord, persona: number, round: number, now: number): SourceRecord {
  return {
    ...source,
    persona,
    round,
    phase: 0,
    since: now,
    wrong: 0,
    note: undefined,
    resumedAt: undefined,
    override: undefined,
  };
}

/** The state of a source in Powens' words; null is well. */
export function stateOf(source: SourceRecord): string | null {
  if (source.override !== undefined) return source.override;
  const phase = phaseOf(source);
  switch (phase.do) {
    case 'work':
    case 'refuse':
      return 'validating';
    case 'ask':
    case 'vanish':
      return 'additionalInformationNeeded';
    case 'sca':
      return 'SCARequired';
    case 'decoupled':
      return source.resumedAt === undefined ? 'decoupled' : 'validating';
    case 'webauth':
      return 'webauthRequired';
    case 'stop':
      return phase.state;
    case 'done':
      return null;
  }
}

function settle(source: SourceRecord, now: number, pace: number): SourceRecord | undefined {
  const phase = phaseOf(source);
  const { since, resumedAt } = source;
  if (source.override !== undefined) return source;
  switch (phase.do) {
    case 'work': {
      const due = since + phase.ms * pace;
      return now < due ? source : settle(advance(source, due), now, pace);
    }
    case 'decoupled': {
      if (resumedAt === undefined) return source;
      const approved = since + phase.ms * pace;
      const givenUp = resumedAt + (phase.patience ?? 60_000) * pace;
      if (approved <= now && approved <= givenUp)
        return settle(advance(source, Math.max(approved, resumedAt)), now, pace);
      return givenUp <= now ? { ...source, resumedAt: undefined } : source;
    }
    case 'refuse':
      return undefined;
    case 'vanish':
      return now < since + phase.ms * pace ? source : undefined;
    case 'done': {
      const found = { ...source, lastUpdate: source.lastUpdate ?? since };
      const isOver = phase.revokedIn !== undefined && now >= since + phase.revokedIn * pace;
      return isOver
        ? { ...found, override: source.mechanism === 'webauth' ? 'webauthRequired' : 'SCARequired' }
        : found;
    }
    default:
      return source;
  }
}

/** The accounts of a source: those known, or what its scenario finds once it is done. */
function accountsOf(source: SourceRecord, known: readonly AccountRecord[], now: number): AccountRecord[] {
  const own = known.filter((account) => account.source === source.id);
  const phase = phaseOf(source);
  if (own.length > 0 || phase.do !== 'done') return own;
  return phase.accounts(source.name).map(({ active = false, closed = false, ...account }, index) => ({
    ...account,
    id: source.id * 100 + index,
    source: source.id,
    disabled: active ? null : now,
    deleted: closed ? now : null,
  }));
}
