import type { Context, Hono } from 'hono';
import { connectionOf, type Domain, withConnection } from './domain.ts';
import { findConnector } from './institutions/connectors.ts';
import { personaNumber, transportOf } from './personas.ts';
import { invalid, missing, notFound, PowensError } from './powens-error.ts';
import { presentConnection, presentSources } from './present.ts';
import { bodyOf, expandOf, hasFlag, idOf, userOf } from './request.ts';
import { readValues } from './sealed-values.ts';
import { busyUntil, phaseOf, stateOf } from './source-progress.ts';
import { addSource, answer, fieldsToFill, sourceToAdd, synchronise, whenSettled } from './synchronise.ts';
import type { ConnectionRecord, SourceRecord } from './user-record.ts';
import type { WireConnector, WireField } from './wire.ts';

/** Parameters of a body that are no field values. */
const RESERVED = [
  'id_connector',
  'connector_uuid',
  'id_provider',
  'id_bank',
  'source',
  'resume',
  'active',
  'expire',
  'refresh_auth',
];

/** A user's connections ("Connections" of docs.powens.com). */
export function connectionRoutes(app: Hono, domain: Domain): void {
  const { book } = domain;

  app.get('/users/me/connections', async (c) => {
    const user = await book.user(await userOf(domain, c));
    const connections = user?.connections.map((each) => presentConnection(user, each, expandOf(c))) ?? [];
    return c.json({ connections, total: connections.length });
  });

  app.post('/users/me/connections', async (c) => {
    const userId = await userOf(domain, c);
    const body = await bodyOf(c);
    const key = body.connector_uuid ?? body.id_connector ?? body.id_provider ?? body.id_bank;
    if (key === undefined) throw missing('id_connector');
    const connector = findConnector(key);
    if (!connector || connector.restricted) throw notFound('This connector');
    const source = sourceToAdd(connector, textOf(c.req.query('source') ?? body.source));
    if ((source ?? connector).auth_mechanism !== 'credentials')
      throw invalid('This source is added by webauth');
    const values = await open(body, fieldsToFill(connector, source, 'credentials'));
    const persona = personaNumber(values.password);
    if (transportOf(persona) === 'busy' && !busied.delete(userId)) {
      busied.add(userId);
      throw new PowensError(429, 'tooManyRequests', 'Too many requests.', null, { 'retry-after': '2' });
    }
    const connectionId = await book.nextId();
    const sourceId = await addSource(domain, userId, { connectionId, connector, source }, persona);
    const lost = loses(persona, 1);
    const settle = whenSettled(domain, userId, connectionId, sourceId, persona);
    const user = await (lost ? settle.catch(() => undefined) : settle);
    if (lost || !user) return badGateway(c);
    const connection = connectionOf(user, connectionId);
    const asks = connection.sources.some((each) => stateOf(each) === 'additionalInformationNeeded');
    return c.json(presentConnection(user, connection, expandOf(c)), asks ? 202 : 201);
  });

  app.get('/users/me/connections/:id', async (c) => {
    const userId = await userOf(domain, c);
    const user = await book.user(userId);
    const connection = connectionOf(user, idOf(c));
    if (await isLost(userId, connection.id)) throw flaky();
    return c.json(user ? presentConnection(user, connection, expandOf(c)) : {});
  });

  app.on(['POST', 'PUT'], '/users/me/connections/:id', async (c) => {
    const userId = await userOf(domain, c);
    const id = idOf(c);
    const connection = connectionOf(await book.user(userId), id);
    if (await isLost(userId, id)) throw flaky();
    const background = hasFlag(c, 'background');
    const body = await bodyOf(c);
    const { given, ...settings } = split(body);
    const active = settings.active;
    if (typeof active === 'boolean') {
      await book.change(userId, (user) => withConnection(user, { ...connectionOf(user, id), active }));
    }
    const busy = connection.sources.some((each) => busyUntil(each, domain.pace) !== undefined);
    const source = textOf(c.req.query('source') ?? body.source);
    if (busy)
      throw new PowensError(409, 'connectionLocked', 'A synchronisation of this connection is running.');
    if (settings.resume !== undefined) {
      await answer(domain, userId, id, 'resume');
      return answerWith(c, userId, id, background);
    }
    if (Object.keys(given).length > 0 || isNew(connection, source)) {
      return write(c, userId, connection, source, given, background);
    }
    const forced = await synchronise(domain, userId, id);
    if (forced) return answerWith(c, userId, id, background);
    const user = await book.user(userId);
    const unchanged = user && presentConnection(user, connectionOf(user, id), expandOf(c));
    return c.json({ connection: unchanged, message: 'The synchronisation could not be forced.' });
  });

  app.delete('/users/me/connections/:id', async (c) => {
    const id = idOf(c);
    await book.change(await userOf(domain, c), (user) => {
      connectionOf(user, id);
      return { ...user, connections: user.connections.filter((each) => each.id !== id) };
    });
    return c.body(null, 204);
  });

  app.get('/users/me/connections/:id/sources', async (c) => {
    const connection = connectionOf(await book.user(await userOf(domain, c)), idOf(c));
    return c.json({ sources: presentSources(connection) });
  });

  app.get('/users/me/connections/:id/logs', async (c) => {
    const connection = connectionOf(await book.user(await userOf(domain, c)), idOf(c));
    return c.json({
      connectionlogs: connection.sources.map((each) => ({
        id_connection: connection.id,
        id_source: each.id,
        state: stateOf(each),
        error: stateOf(each),
      })),
    });
  });

  /** New credentials, another source, or answers to what is asked. */
  async function write(
    c: Context,
    userId: number,
    connection: ConnectionRecord,
    sourceName: string | undefined,
    given: Record<string, unknown>,
    background: boolean,
  ): Promise<Response> {
    const asking = connection.sources.find((each) => stateOf(each) === 'additionalInformationNeeded');
    const phase = asking && phaseOf(asking);
    if (asking && phase && !isNew(connection, sourceName)) {
      const asked = phase.do === 'ask' ? phase.fields : [];
      await answer(domain, userId, connection.id, await open(given, asked.map(wholeField)));
      return answerWith(c, userId, connection.id, background);
    }
    const connector = findConnector(connection.connector);
    if (!connector) throw notFound('This connector');
    const source = sourceToAdd(connector, sourceName ?? named(connection, connector));
    if ((source ?? connector).auth_mechanism !== 'credentials')
      throw invalid('This source is added by webauth');
    const added = connection.sources.map(({ name }) => name).filter((name) => name !== source?.name);
    const values = await open(given, fieldsToFill(connector, source, 'credentials', added));
    const persona = personaNumber(values.password);
    const sourceId = await addSource(
      domain,
      userId,
      { connectionId: connection.id, connector, source },
      persona,
    );
    if (background) return present(c, userId, connection.id);
    const user = await whenSettled(domain, userId, connection.id, sourceId, persona);
    return c.json(presentConnection(user, connectionOf(user, connection.id), expandOf(c)));
  }

  /** The connection, at once or once its sources are settled. */
  async function answerWith(c: Context, userId: number, id: number, background: boolean): Promise<Response> {
    if (background) return present(c, userId, id);
    const connection = connectionOf(await book.user(userId), id);
    for (const source of connection.sources) await whenSettled(domain, userId, id, source.id, source.persona);
    return present(c, userId, id);
  }

  async function present(c: Context, userId: number, id: number): Promise<Response> {
    const user = await book.user(userId);
    const connection = connectionOf(user, id);
    return c.json(user ? presentConnection(user, connection, expandOf(c)) : {});
  }

  async function open(body: Record<string, unknown>, fields: readonly WireField[]) {
    return readValues(split(body).given, fields, await domain.recipient(), domain.plaintext);
  }

  /** Counts a request of a connection and says whether it is to be lost. */
  async function isLost(userId: number, id: number): Promise<boolean> {
    let lost = false;
    await book.change(userId, (user) => {
      const connection = connectionOf(user, id);
      const requests = connection.requests + 1;
      lost = connection.sources.some(({ persona }) => loses(persona, requests));
      return withConnection(user, { ...connection, requests });
    });
    return lost;
  }

  const busied = new Set<number>();
}

function loses(persona: number, requests: number): boolean {
  const transport = transportOf(persona);
  return (
    (transport === 'every-second' && requests % 2 === 1) || (transport === 'first-answer' && requests === 1)
  );
}

function split(body: Record<string, unknown>): Record<string, unknown> & { given: Record<string, unknown> } {
  const entries = Object.entries(body);
  return {
    ...Object.fromEntries(entries.filter(([name]) => RESERVED.includes(name))),
    given: Object.fromEntries(entries.filter(([name]) => !RESERVED.includes(name))),
  };
}

function isNew(connection: ConnectionRecord, source: string | undefined): boolean {
  return source !== undefined && !connection.sources.some(({ name }) => name === source);
}

/** The source that new credentials are for when none is named: the troubled one, or the first. */
function named(connection: ConnectionRecord, connector: WireConnector): string | undefined {
  const byForm = connection.sources.filter(({ mechanism }) => mechanism === 'credentials');
  const troubled = byForm.find((source: SourceRecord) => stateOf(source) !== null) ?? byForm[0];
  return connector.sources ? troubled?.name : undefined;
}

function wholeField(field: Pick<WireField, 'name' | 'label' | 'type'> & Partial<WireField>): WireField {
  return {
    required: true,
    auth_mechanisms: [],
    connector_sources: [],
    description: null,
    values: null,
    ...field,
    // A code of the wrong form is a wrong code.
    regex: null,
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function flaky(): PowensError {
  return new PowensError(500, 'internalServerError', 'Something went wrong.');
}

/** What a proxy says when it does not know either. */
function badGateway(c: Context): Response {
  return c.html('<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>', 502);
}
