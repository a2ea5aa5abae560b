import { connectionOf, type Domain, withConnection } from './domain.ts';
import { findConnector } from './institutions/connectors.ts';
import { planOf } from './personas.ts';
import { invalid, PowensError } from './powens-error.ts';
import { advance, begin, busyUntil, phaseOf, stateOf } from './source-progress.ts';
import type { ConnectionRecord, SourceRecord, UserRecord } from './user-record.ts';
import type { WireConnector, WireField, WireSource } from './wire.ts';

/** The source that a request adds: the named one, or the first that is not disabled; undefined: there are none. */
export function sourceToAdd(connector: WireConnector, name: string | undefined): WireSource | undefined {
  const { sources } = connector;
  if (!sources || sources.length === 0) return undefined;
  const enabled = sources.filter(({ disabled }) => disabled === null);
  const [first] = enabled.toSorted((a, b) => a.priority - b.priority);
  const source = name === undefined ? first : enabled.find((each) => each.name === name);
  if (!source) throw invalid(`Source ${name ?? ''} is not available on this connector`);
  return source;
}

/** The fields to fill for a source, without those that a source before it was given. */
export function fieldsToFill(
  { fields }: WireConnector,
  source: WireSource | undefined,
  mechanism: 'credentials' | 'webauth',
  added: readonly string[] = [],
): WireField[] {
  return fields
    .filter(({ auth_mechanisms }) => auth_mechanisms.includes(mechanism))
    .filter(({ connector_sources: own }) => !source || own.length === 0 || own.includes(source.name))
    .map((field) => ({
      ...field,
      required: field.required && !field.connector_sources.some((name) => added.includes(name)),
    }));
}

/** Writes a source with these credentials into a connection, new or known, and gives its id. */
export async function addSource(
  { book }: Domain,
  userId: number,
  {
    connectionId,
    connector,
    source,
  }: { connectionId: number; connector: WireConnector; source: WireSource | undefined },
  persona: number,
): Promise<number> {
  const fresh = await book.nextId();
  let id = fresh;
  await book.change(userId, (user, now) => {
    const known = user.connections.find((each) => each.id === connectionId);
    const name = source?.name ?? '';
    const same = known?.sources.find((each) => each.name === name);
    id = same?.id ?? fresh;
    const record: SourceRecord = begin(
      same ?? {
        id,
        name,
        mechanism: source?.auth_mechanism ?? connector.auth_mechanism,
        persona,
        round: 1,
        phase: 0,
        since: now,
        created: now,
        wrong: 0,
      },
      persona,
      1,
      now,
    );
    const sources = (known?.sources ?? []).filter((each) => each.id !== id);
    return withConnection(user, {
      ...(known ?? blank(connectionId, connector, now)),
      sources: [...sources, record],
    });
  });
  return id;
}

/**
 * Waits until the source is not busy any more, as the synchronous requests of the API do, and gives the user as
 * they are then. Throws the refusal of credentials when the source is gone.
 */
export async function whenSettled(
  { book, clock, pace }: Domain,
  userId: number,
  connectionId: number,
  sourceId: number,
  persona: number,
): Promise<UserRecord> {
  for (;;) {
    const user = await book.user(userId);
    const connection = user?.connections.find(({ id }) => id === connectionId);
    const source = connection?.sources.find(({ id }) => id === sourceId);
    if (!user || !source) throw refusalOf(persona);
    const until = busyUntil(source, pace);
    const phase = phaseOf(source);
    if (until === undefined || (phase.do === 'work' && phase.background)) return user;
    await clock.pause(until - clock.now(), new AbortController().signal);
  }
}

/** A synchronisation without anything new: goes on from a question to be confirmed, or tries again. */
export async function synchronise({ book }: Domain, userId: number, connectionId: number): Promise<boolean> {
  let forced = false;
  await book.change(userId, (user, now) => {
    const connection = connectionOf(user, connectionId);
    const sources = connection.sources.map((source) => {
      const next = synchronised(source, now);
      forced ||= next !== source;
      return next;
    });
    return withConnection(user, { ...connection, sources });
  });
  return forced;
}

/** The person's answers to what a source asks, or their word that they have approved elsewhere. */
export async function answer(
  { book }: Domain,
  userId: number,
  connectionId: number,
  given: Readonly<Record<string, string>> | 'resume',
): Promise<void> {
  await book.change(userId, (user, now) => {
    const connection = connectionOf(user, connectionId);
    const sources = connection.sources.map((source) =>
      given === 'resume' ? resumed(source, now) : answered(source, given, now),
    );
    return withConnection(user, { ...connection, sources });
  });
}

function synchronised(source: SourceRecord, now: number): SourceRecord {
  const phase = phaseOf(source);
  if (source.override !== undefined || phase.do === 'stop')
    return begin(source, source.persona, source.round + 1, now);
  return phase.do === 'sca' ? advance(source, now) : source;
}

function resumed(source: SourceRecord, now: number): SourceRecord {
  return stateOf(source) === 'decoupled' ? { ...source, resumedAt: now } : source;
}

function answered(source: SourceRecord, given: Readonly<Record<string, string>>, now: number): SourceRecord {
  const phase = phaseOf(source);
  if (phase.do !== 'ask' || source.override !== undefined) return source;
  const right = Object.entries(phase.right).every(
    ([name, value]) => given[name]?.trim().toLowerCase() === value,
  );
  if (right && !(phase.firstIsWrong && source.wrong === 0)) return advance(source, now);
  const wrong = source.wrong + 1;
  if (wrong >= phase.tries) return { ...source, wrong, override: 'wrongpass' };
  return { ...source, wrong, since: now, note: 'Ce n’est pas la bonne réponse. Veuillez réessayer.' };
}

function refusalOf(persona: number): PowensError {
  const refusal = planOf(persona)(1).find((phase) => phase.do === 'refuse');
  const code = refusal?.do === 'refuse' ? refusal.code : 'wrongpass';
  return new PowensError(
    400,
    code,
    'Wrong credentials: the connection was deleted.',
    'Identifiant ou mot de passe incorrect.',
  );
}

function blank(id: number, connector: WireConnector, now: number): ConnectionRecord {
  const documents = findConnector(connector.uuid)?.capabilities.includes('document')
    ? [{ id: id * 10 + 1, number: `ABO-${id}`, label: 'Relevés de compte', disabled: now }]
    : [];
  return {
    id,
    connector: connector.uuid,
    created: now,
    active: true,
    sources: [],
    accounts: [],
    subscriptions: documents,
    requests: 1,
  };
}
