import type { Hono } from 'hono';
import { html } from 'hono/html';
import { bankDocument } from '../bank-document.ts';
import { connectVisited } from './begin-visited.ts';
import type { Visit } from './book.ts';
import type { Domain } from './domain.ts';
import { findDefinition, findProvider } from './providers/providers.ts';
import { subscribe } from './queue-routes.ts';

const CODE_MS = 10 * 60_000;
/** What each way to agree makes of the connection. */
const DECISIONS: Readonly<Record<string, string>> = {
  approve: 'verified',
  approve_code: 'challenge_after_accounts',
  approve_none: 'no_accounts',
  stay: 'verified',
};

/** The bank's own site, and the callback by which Linxo makes the connection. */
export function bankPage(app: Hono, domain: Domain): void {
  const { book, clock, url } = domain;

  app.get('/bank', async (c) => {
    const secret = c.req.query('state') ?? '';
    const visit = await book.visit(secret);
    if (!visit)
      return c.html(
        bankDocument(
          'Rien à signer',
          html`<p>Cette demande n’est plus valable. Vous pouvez fermer cette fenêtre.</p>`,
        ),
        404,
      );
    return c.html(signIn(findProvider(visit.provider)?.name ?? 'Banque', secret));
  });

  app.post('/bank', async (c) => {
    const { state: secret, decision } = await c.req.parseBody();
    const visit = typeof secret === 'string' ? await book.visit(secret) : undefined;
    if (!visit || typeof secret !== 'string') return c.redirect('bank', 303);
    await book.endVisit(secret);
    const persona = DECISIONS[String(decision)];
    if (persona === undefined) {
      const error = decision === 'fault' ? 'server_error' : 'access_denied';
      return c.redirect(back(visit, { error }), 303);
    }
    const code = await book.begin({ ...visit, persona, expires: clock.now() + CODE_MS });
    if (visit.clientRedirect) return c.redirect(back(visit, { code }), 303);
    if (decision === 'stay') {
      await connect({ ...visit, persona });
      return c.html(bankDocument('Merci', html`<p>C’est fait. Vous pouvez fermer cette fenêtre.</p>`));
    }
    return c.redirect(`${url}/oauth2/aisp?${new URLSearchParams({ code })}`, 303);
  });

  // "https://embed.linxo-connect.io/oauth2/aisp": makes the connection, and goes on to the application.
  app.get('/oauth2/aisp', async (c) => {
    const code = c.req.query('code') ?? '';
    const visit = await book.visit(code);
    if (visit?.persona === undefined) return c.redirect('../bank', 303);
    await book.endVisit(code);
    const queueId = await subscribe(domain, visit.user);
    const id = await connect(visit);
    return c.redirect(back(visit, { connection_id: id, status: 'RUNNING', queue_id: queueId }), 303);
  });

  function connect({ user, provider: providerId, definition: name, connection, persona }: Visit) {
    const provider = findProvider(providerId);
    const definition = provider && findDefinition(provider, name);
    if (!provider || !definition) throw new Error('A visit to nobody.');
    return connectVisited(domain, user, { provider, definition, connection, persona: persona ?? 'verified' });
  }
}

function back({ redirectUri, state }: Visit, outcome: Record<string, string>): string {
  const address = new URL(redirectUri);
  for (const [name, value] of Object.entries(outcome)) address.searchParams.set(name, value);
  if (state !== undefined) address.searchParams.set('state', state);
  return address.href;
}

function signIn(bank: string, state: string) {
  return bankDocument(
    bank,
    html`<p>Linxo demande à consulter vos comptes. Vous choisirez ensuite lesquels.</p>
      <form method="post">
        <input type="hidden" name="state" value="${state}" />
        <button name="decision" value="approve">Autoriser</button>
        <button name="decision" value="approve_code">Autoriser, puis demander un code</button>
        <button name="decision" value="approve_none">Autoriser, sans aucun compte</button>
        <button name="decision" value="stay">Autoriser, mais rester ici</button>
        <button name="decision" value="decline">Refuser</button>
        <button name="decision" value="fault">Une panne de la banque</button>
      </form>
      <p>Ou fermez cette fenêtre sans rien décider.</p>`,
  );
}
