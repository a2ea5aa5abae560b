import { Returned } from '@linkspan/protocol';
import type { Hono } from 'hono';
import * as v from 'valibot';
import type { ConnectContext } from '../connect-context.ts';
import type { Conversations } from '../conversation/conversations.ts';
import { sha256 } from '../http/idempotent.ts';
import { RESPONSE_HEADERS } from '../http/response-headers.ts';
import { contextOf } from './callback-url.ts';
import { returnPage } from './return-page.ts';

/**
 * The address that providers send people back to, one a context, which is
 * compared with the one that the redirect began with (RFC 9700, 4.4). The `state`
 * names the attempt and is good once; what came with it goes to the conversation. Somebody with a wrong,
 * used or missing state, or at an address that is only similar, sees the same page, and nothing happens.
 */
export function mountReturn(app: Hono, context: ConnectContext, conversations: Conversations): void {
  app.get('/connect/return/*', async (c) => {
    // Whoever only looks whether an address is there, before the person comes, would use the state up.
    if (c.req.method === 'HEAD') return returnPage(c.req.header('accept-language'));
    const contextId = contextOf(new URL(c.req.url).pathname);
    const returned = v.safeParse(Returned, c.req.query());
    const state = returned.success ? returned.output.state : undefined;
    const returnTo =
      returned.success && state && contextId
        ? await bringBack(context, conversations, contextId, state, returned.output)
        : undefined;
    if (returnTo !== undefined) {
      return new Response(null, {
        status: 303,
        headers: { ...RESPONSE_HEADERS.returnPage, location: returnTo },
      });
    }
    return returnPage(c.req.header('accept-language'));
  });
}

async function bringBack(
  { store }: ConnectContext,
  conversations: Conversations,
  contextId: string,
  state: string,
  returned: Returned,
): Promise<string | undefined> {
  const redirect = await store.takeRedirect(await sha256(state), contextId);
  if (!redirect) return undefined;
  const attempt = await store.attempt(redirect.attempt);
  if (attempt?.status === 'open') await conversations.bringBack(attempt, returned);
  const { returnTo } = redirect;
  if (returnTo === undefined) return undefined;
  // It may have ended by the time that the page there asks.
  await store.changeAttempt(redirect.attempt, { awaited: true });
  return returnTo;
}
