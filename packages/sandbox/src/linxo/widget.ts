import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import { bankDocument } from '../bank-document.ts';
import type { WidgetRecord } from './book.ts';
import { connectionOf, type Domain } from './domain.ts';
import { LinxoError } from './linxo-error.ts';
import { presentConnection } from './present.ts';
import { phaseOf } from './progress.ts';
import { findProvider } from './providers/providers.ts';
import { subscribe } from './queue-routes.ts';
import type { ConnectionRecord } from './user-record.ts';
import { actInWidget, orderIn, share } from './widget-acts.ts';
import { readWidgetPage, type WidgetPage } from './widget-page.ts';
import { widgetStep } from './widget-step.ts';

/** How long a page waits for the bank before it offers to look again. */
const LONGEST_WAIT_MS = 5000;

/**
 * Linxo's own widget ("PSD2 features with the widget") as plain pages: it asks, answers and shares, and leads back
 * with `connection_id`, `status` and `queue_id`, or to `cancel_url`. What it is for is said in its address.
 */
export function widget(app: Hono, domain: Domain): void {
  const { book, clock, pace } = domain;

  app.get('/embed/widget/:page', async (c) => {
    const page = readWidgetPage(c.req.param('page'), c.req.query());
    const session = page && (await book.widget(page.session));
    return page && session
      ? show(c, page, { ...session, connection: session.connection ?? page.connection })
      : gone(c);
  });

  app.post('/embed/widget/:page', async (c) => {
    const page = readWidgetPage(c.req.param('page'), c.req.query());
    const opened = page && (await book.widget(page.session));
    if (!page || !opened) return gone(c);
    const session = { ...opened, connection: opened.connection ?? page.connection };
    const order = orderIn(await c.req.parseBody({ all: true }));
    if (order.action === 'cancel') return leadTo(c, page.cancelUrl);
    if (order.action === 'leave') return leave(c, page, session);
    try {
      const worked = {
        ...session,
        worked: true,
        connection: await actInWidget(domain, session, page, order),
      };
      await book.keepWidget(page.session, worked);
      if (page.isCaptive) await settle(page, worked);
      return isOver(page, await connectionIn(worked)) ? leave(c, page, worked) : show(c, page, worked);
    } catch (error) {
      if (error instanceof LinxoError) return show(c, page, session, error.message);
      throw error;
    }
  });

  /** Waits while the bank is at work, and shares all that was found where nobody is asked. */
  async function settle(page: WidgetPage, session: WidgetRecord): Promise<void> {
    await atRest(session);
    const connection = await connectionIn(session);
    const waiting = connection?.accounts.filter(({ status }) => status === 'PENDING_CONSENT') ?? [];
    const isAsked = page.choosesAccounts || page.name === 'manage_accounts';
    if (!connection || waiting.length === 0 || isAsked || connection.channels.some(({ sync }) => sync))
      return;
    await share(domain, session.user, connection.id, () => true);
    await atRest(session);
  }

  async function atRest(session: WidgetRecord): Promise<void> {
    const { signal } = new AbortController();
    const until = clock.now() + LONGEST_WAIT_MS * pace;
    for (;;) {
      const channels = (await connectionIn(session))?.channels ?? [];
      const work = channels.map(phaseOf).find((phase) => phase?.do === 'work');
      if (work?.do !== 'work' || clock.now() >= until) return;
      await clock.pause(Math.min(work.ms * pace, until - clock.now()), signal);
    }
  }

  async function connectionIn({ user, connection }: WidgetRecord): Promise<ConnectionRecord | undefined> {
    return (await book.user(user))?.connections.find(({ id }) => id === connection);
  }

  async function show(c: Context, page: WidgetPage, session: WidgetRecord, trouble?: string) {
    const connection = await connectionIn(session);
    const provider = findProvider(connection?.provider ?? page.provider ?? '');
    if (!provider) return gone(c);
    const isNew = !connection || (page.name === 'edit_credentials' && !session.worked);
    return c.html(
      bankDocument(
        provider.name,
        html`<p>Le widget de Linxo, émulé.</p>
          ${trouble ? html`<p role="alert">${trouble}</p>` : ''}
          <form method="post">
            ${widgetStep(page, provider, connection, isNew)}
            <button name="action" value="cancel" formnovalidate>Annuler</button>
          </form>`,
      ),
    );
  }

  async function leave(c: Context, page: WidgetPage, session: WidgetRecord) {
    const connection = connectionOf(await book.user(session.user), session.connection ?? '');
    return leadTo(c, page.redirectUrl, {
      connection_id: connection.id,
      status: presentConnection(connection).status,
      queue_id: await subscribe(domain, session.user),
    });
  }
}

/** Nothing is left to do: all is fetched, or the person need not stay until it is. */
function isOver({ isCaptive }: WidgetPage, connection: ConnectionRecord | undefined): boolean {
  if (!connection) return false;
  const { channels, accounts } = connection;
  if (!isCaptive && channels.some(({ sync }) => sync)) return true;
  const isWell = channels.every(
    ({ status, sync }) => !sync && ['SUCCESS', 'NEVER', 'EMPTY'].includes(status),
  );
  return isWell && accounts.every(({ status }) => status !== 'PENDING_CONSENT');
}

function leadTo(c: Context, address: string | undefined, outcome: Readonly<Record<string, string>> = {}) {
  if (!address || !URL.canParse(address))
    return c.html(bankDocument('Merci', html`<p>Vous pouvez fermer cette fenêtre.</p>`));
  const url = new URL(address);
  for (const [name, value] of Object.entries(outcome)) url.searchParams.set(name, value);
  return c.redirect(url.href, 303);
}

function gone(c: Context) {
  const words = html`<p>Cette page n’est plus valable. Vous pouvez la fermer.</p>`;
  return c.html(bankDocument('Rien à faire', words), 404);
}
