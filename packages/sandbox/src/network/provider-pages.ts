import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { html } from 'hono/html';
import type { ConversationRecord } from '../conversation/conversation-record.ts';
import type { Conversations } from '../conversation/conversations.ts';
import type { Progress } from '../conversation/progress.ts';
import { PICTURE_SVGS } from './pictures.ts';

const LARGEST_FORM = 16 * 1024;

export interface ProviderPagesOptions {
  readonly conversations: Conversations;
  readonly progress: Progress;
  readonly publicUrl: string;
}

/** The one redirect URI that is registered at the network's providers. */
export function callbackOf(publicUrl: string): string {
  return `${publicUrl}/connect/return/sandbox`;
}

/** The web pages of providers that sign people in themselves, and the pictures of a challenge. */
export function providerPages({ conversations, progress, publicUrl }: ProviderPagesOptions): Hono {
  const pages = new Hono();

  pages.use('/sandbox/*', async (context, next) => {
    await next();
    context.header(
      'Content-Security-Policy',
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    );
    context.header('Referrer-Policy', 'no-referrer');
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('Cache-Control', 'no-store');
  });

  pages.use('/sandbox/*', bodyLimit({ maxSize: LARGEST_FORM }));

  pages.get('/sandbox/authorize', async (context) => {
    // To the letter, as RFC 9700 wants it (2.1); nobody is sent to an address that is not registered.
    const isRegistered = context.req.query('redirect_uri') === callbackOf(publicUrl);
    const record = isRegistered ? await waitingFor(context.req.query('state') ?? '') : undefined;
    return record ? context.html(signInPage(record, nameOf(record))) : context.html(overPage(), 404);
  });

  pages.post('/sandbox/authorize', async (context) => {
    const { state, decision } = await context.req.parseBody();
    if (typeof state !== 'string') return context.html(overPage(), 404);
    const approved = decision === 'approve' || decision === 'approve-and-stay';
    let decided = false;
    await conversations.change(state.slice(0, state.indexOf('.')), async (record, now) => {
      decided = record !== undefined && !record.outcome && record.redirectState === state;
      return decided && record ? progress.decide(record, approved, now) : record;
    });
    if (!decided) return context.html(overPage(), 404);
    if (decision === 'approve-and-stay') return context.html(stayPage());
    return context.redirect(`${callbackOf(publicUrl)}?${new URLSearchParams({ state })}`, 303);
  });

  pages.get('/sandbox/pictures/:file', (context) => {
    const file = context.req.param('file');
    const svg = Object.hasOwn(PICTURE_SVGS, file) ? PICTURE_SVGS[file] : undefined;
    if (!svg) return context.notFound();
    return context.body(svg, 200, {
      'Content-Type': 'image/svg+xml',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    });
  });

  return pages;

  async function waitingFor(state: string): Promise<ConversationRecord | undefined> {
    const record = await conversations.read(state.slice(0, state.indexOf('.')));
    return record?.redirectState === state && !record.outcome ? record : undefined;
  }

  function nameOf(record: ConversationRecord): string {
    return conversations.connectionOf(record).provider.name;
  }
}

function signInPage(record: ConversationRecord, provider: string) {
  return page(
    provider,
    html`<p>An application wants to see your accounts, your bills and your usage.</p>
      <form method="post">
        <input type="hidden" name="state" value="${record.redirectState ?? ''}" />
        <button name="decision" value="approve">Approve</button>
        <button name="decision" value="decline">Decline</button>
        <button name="decision" value="approve-and-stay">Allow, but stay here</button>
      </form>
      <p>Or close this window without deciding.</p>`,
  );
}

function stayPage() {
  return page('Thank you', html`<p>You are signed in. You can close this window.</p>`);
}

function overPage() {
  return page('Nothing to sign in to', html`<p>This sign-in is over. You can close this window.</p>`);
}

function page(title: string, content: ReturnType<typeof html>) {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
        <style>
          body {
            font: 16px/1.5 system-ui;
            max-width: 24rem;
            margin: 4rem auto;
            padding: 0 1.5rem;
            color: #14342b;
            background: #eef6f1;
          }
          button {
            display: block;
            width: 100%;
            margin: 0.75rem 0;
            padding: 0.75rem;
            font: inherit;
            color: inherit;
            background: #fff;
            border: 1px solid #14342b;
            border-radius: 4px;
          }
        </style>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${content}
          <p><small>A page of the sandbox; no real provider has it.</small></p>
        </main>
      </body>
    </html>`;
}
