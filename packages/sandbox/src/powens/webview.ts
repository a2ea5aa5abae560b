import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import { bankDocument } from '../bank-document.ts';
import { TEMPORARY_SECONDS } from './auth-routes.ts';
import type { Authorization } from './book.ts';
import { connectionOf, type Domain, withConnection } from './domain.ts';
import { findConnector } from './institutions/connectors.ts';
import { personaNumber } from './personas.ts';
import { invalid, missing, notFound, PowensError } from './powens-error.ts';
import { advance, busyUntil, phaseOf, stateOf } from './source-progress.ts';
import { addSource, answer, sourceToAdd, synchronise, whenSettled } from './synchronise.ts';
import type { ConnectionRecord, SourceRecord } from './user-record.ts';
import { webviewStep } from './webview-step.ts';

const FLOWS = ['connect', 'reconnect', 'manage'] as const;

/**
 * Powens' own webview ("Webview" of docs.powens.com), as plain pages: it asks, answers and activates, and leads
 * back with `connection_id` and `state`, or with `error`.
 */
export function webview(app: Hono, domain: Domain): void {
  const { book, clock, clients } = domain;

  app.get('/webview/:flow', async (c) => {
    const flow = FLOWS.find((each) => each === c.req.param('flow'));
    if (!flow) throw notFound('This flow');
    const {
      client_id,
      redirect_uri: redirectUri,
      code,
      state,
      connection_id,
      connector_uuids,
    } = c.req.query();
    if (!c.req.query('domain')) throw missing('domain');
    const client = clients.find(({ id }) => id === client_id);
    if (!redirectUri || !client?.redirectUris.includes(redirectUri))
      throw invalid('redirect_uri does not match the configuration of the client');
    const opened = code ? await book.open(code, true) : undefined;
    if (opened?.kind !== 'code') throw new PowensError(403, 'invalidToken', 'This code is not valid.');
    const known =
      flow === 'connect' ? undefined : connectionOf(await book.user(opened.user), Number(connection_id));
    const connector = findConnector(known?.connector ?? connector_uuids);
    if (!connector) throw notFound('This connector');
    const visit = await book.authorize({
      user: opened.user,
      connector: connector.uuid,
      source: '',
      redirectUri,
      expires: clock.now() + TEMPORARY_SECONDS * 1000,
      ...(known && { connection: known.id }),
      ...(state && { state }),
    });
    return show(c, visit);
  });

  app.post('/webview/:flow', async (c) => {
    const { visit, action = '', ...rest } = textsIn(await c.req.parseBody({ all: true }));
    const given = visit?.[0] ?? '';
    const authorization = await book.authorization(given);
    if (!authorization) return c.html(over(), 404);
    if (action[0] === 'cancel') return leave(c, given, authorization, { error: 'access_denied' });
    try {
      const done = await act(given, authorization, action[0] ?? '', rest);
      if (done !== undefined) return leave(c, given, authorization, { connection_id: String(done) });
    } catch (error) {
      if (error instanceof PowensError) return show(c, given, error.userMessage ?? error.message);
      throw error;
    }
    return show(c, given);
  });

  /** What the person does; gives the connection once all is done. */
  async function act(
    visit: string,
    authorization: Authorization,
    action: string,
    given: Readonly<Record<string, readonly string[]>>,
  ): Promise<number | undefined> {
    const { user: userId, connection: id } = authorization;
    if (action === 'password') {
      const connection = await connect(authorization, given.password?.[0] ?? '');
      await book.changeAuthorization(visit, { connection });
      return undefined;
    }
    if (id === undefined) return undefined;
    if (action === 'share') {
      await share(userId, id, given.account ?? []);
      return id;
    }
    if (action === 'answer') {
      const values = Object.entries(given).map(([name, [value = '']]) => [name, value]);
      await answer(domain, userId, id, Object.fromEntries(values));
    } else if (action === 'approve') await answer(domain, userId, id, 'resume');
    else if (action === 'authorise') await goOnAtBank(userId, id);
    else await synchronise(domain, userId, id);
    await settled(userId, id);
    return undefined;
  }

  /** Makes the connection, or gives the one that is there other credentials. */
  async function connect(authorization: Authorization, password: string): Promise<number> {
    const { user, connector: uuid, connection } = authorization;
    const connector = findConnector(uuid);
    if (!connector) throw notFound('This connector');
    const connectionId = connection ?? (await book.nextId());
    const known = (await book.user(user))?.connections.find(({ id }) => id === connection);
    const source = sourceToAdd(connector, known && troubled(known)?.name);
    const persona = personaNumber(password);
    const sourceId = await addSource(domain, user, { connectionId, connector, source }, persona);
    await whenSettled(domain, user, connectionId, sourceId, persona);
    return connectionId;
  }

  async function share(userId: number, id: number, accounts: readonly string[]): Promise<void> {
    await book.change(userId, (user, now) => {
      const connection = connectionOf(user, id);
      const chosen = connection.accounts.map((each) => ({
        ...each,
        disabled: accounts.includes(String(each.id)) ? null : (each.disabled ?? now),
      }));
      return withConnection(user, { ...connection, accounts: chosen });
    });
  }

  async function goOnAtBank(userId: number, id: number): Promise<void> {
    await book.change(userId, (user, now) => {
      const connection = connectionOf(user, id);
      const sources = connection.sources.map((source) =>
        phaseOf(source).do === 'webauth' ? advance(source, now) : source,
      );
      return withConnection(user, { ...connection, sources });
    });
    await synchronise(domain, userId, id);
  }

  async function settled(userId: number, id: number): Promise<void> {
    const connection = connectionOf(await book.user(userId), id);
    for (const source of connection.sources) {
      if (busyUntil(source, domain.pace) !== undefined)
        await whenSettled(domain, userId, id, source.id, source.persona);
    }
  }

  async function show(c: Context, visit: string, trouble?: string): Promise<Response> {
    const authorization = await book.authorization(visit);
    if (!authorization) return c.html(over(), 404);
    const { user, connector, connection: id } = authorization;
    const connection = (await book.user(user))?.connections.find((each) => each.id === id);
    const source = connection && (troubled(connection) ?? connection.sources[0]);
    return c.html(
      bankDocument(
        findConnector(connector)?.name ?? 'Banque',
        html`<p>La webview de Powens, émulée.</p>
          ${trouble ? html`<p role="alert">${trouble}</p>` : ''}
          <form method="post">
            <input type="hidden" name="visit" value="${visit}" />
            ${webviewStep(connection, source)}
            <button name="action" value="cancel" formnovalidate>Annuler</button>
          </form>`,
      ),
    );
  }

  async function leave(
    c: Context,
    visit: string,
    { redirectUri, state }: Authorization,
    outcome: Record<string, string>,
  ): Promise<Response> {
    await book.endAuthorization(visit);
    return c.redirect(`${redirectUri}?${new URLSearchParams({ ...outcome, ...(state && { state }) })}`, 303);
  }
}

function troubled({ sources }: ConnectionRecord): SourceRecord | undefined {
  return sources.find((source) => stateOf(source) !== null);
}

function textsIn(body: Record<string, unknown>): Record<string, readonly string[]> {
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [
      name,
      (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string'),
    ]),
  );
}

function over() {
  return bankDocument('Rien à faire', html`<p>Cette page n’est plus valable. Vous pouvez la fermer.</p>`);
}
