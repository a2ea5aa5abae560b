import type { Hono } from 'hono';
import { html } from 'hono/html';
import { bankDocument } from '../bank-document.ts';
import type { Authorization } from './book.ts';
import { type Domain, withConnection } from './domain.ts';
import { findConnector } from './institutions/connectors.ts';
import { AT_BANK, bankDecision } from './personas.ts';
import { advance, phaseOf } from './source-progress.ts';
import { addSource } from './synchronise.ts';

/** The bank's own web page, where one approves in several ways, declines, or never comes back. */
export function bankPage(app: Hono, domain: Domain): void {
  const { book } = domain;

  app.get('/bank', async (c) => {
    const secret = c.req.query('authorization') ?? '';
    const authorization = await book.authorization(secret);
    return authorization
      ? c.html(signInPage(nameOf(authorization), secret))
      : c.html(
          bankDocument(
            'Rien à signer',
            html`<p>Cette demande n’est plus valable. Vous pouvez fermer cette fenêtre.</p>`,
          ),
          404,
        );
  });

  app.post('/bank', async (c) => {
    const { authorization: secret, decision } = await c.req.parseBody();
    const authorization = typeof secret === 'string' ? await book.authorization(secret) : undefined;
    if (!authorization || typeof secret !== 'string') return c.redirect('bank', 303);
    await book.endAuthorization(secret);
    if (decision === 'decline') return c.redirect(back(authorization, { error: 'access_denied' }), 303);
    if (decision === 'fault') {
      const error = { error: 'server_error', error_description: 'The bank is not available.' };
      return c.redirect(back(authorization, error), 303);
    }
    const id = await approve(authorization, bankDecision(decision) ?? AT_BANK);
    if (decision === 'stay') {
      return c.html(bankDocument('Merci', html`<p>C’est fait. Vous pouvez fermer cette fenêtre.</p>`));
    }
    const { state, ...rest } = authorization;
    const without = decision === 'bank_stateless' ? rest : authorization;
    return c.redirect(back(without, { id_connection: String(id) }), 303);
  });

  /** Makes the connection or its source, or lets one that wanted this visit go on. */
  async function approve(authorization: Authorization, persona: number): Promise<number> {
    const { user: userId, connection: known, connector: uuid, source: name } = authorization;
    let waited = false;
    if (known !== undefined) {
      await book.change(userId, (user, now) => {
        const connection = user.connections.find(({ id }) => id === known);
        if (!connection) return user;
        const sources = connection.sources.map((source) => {
          const waits = source.name === name && phaseOf(source).do === 'webauth';
          waited ||= waits;
          return waits ? advance(source, now) : source;
        });
        return withConnection(user, { ...connection, sources });
      });
    }
    const connectionId = known ?? (await book.nextId());
    const connector = findConnector(uuid);
    if (waited || !connector) return connectionId;
    const source = connector.sources?.find((each) => each.name === name);
    await addSource(domain, userId, { connectionId, connector, source }, persona);
    return connectionId;
  }
}

/** The callback with what happened. A state that nobody gave is the word "null", as in Powens' guide. */
function back({ redirectUri, state }: Authorization, outcome: Record<string, string>): string {
  return `${redirectUri}?${new URLSearchParams({ ...outcome, state: state ?? 'null' })}`;
}

function nameOf({ connector }: Authorization): string {
  return findConnector(connector)?.name ?? 'Banque';
}

function signInPage(bank: string, authorization: string) {
  return bankDocument(
    bank,
    html`<p>Une application demande à consulter vos comptes. Vous choisirez ensuite lesquels.</p>
      <form method="post">
        <input type="hidden" name="authorization" value="${authorization}" />
        <button name="decision" value="bank">Autoriser</button>
        <button name="decision" value="bank_code">Autoriser, puis demander un code</button>
        <button name="decision" value="bank_brief">Autoriser pour une demi-minute</button>
        <button name="decision" value="bank_stateless">Autoriser, et revenir sans paramètre state</button>
        <button name="decision" value="stay">Autoriser, mais rester ici</button>
        <button name="decision" value="decline">Refuser</button>
        <button name="decision" value="fault">Une panne de la banque</button>
      </form>
      <p>Ou fermez cette fenêtre sans rien décider.</p>`,
  );
}
