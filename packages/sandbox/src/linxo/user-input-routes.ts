import type { Hono } from 'hono';
import * as v from 'valibot';
import { channelOf, connectionOf, type Domain, withChannel, withConnection } from './domain.ts';
import { LinxoError } from './linxo-error.ts';
import { phaseOf } from './progress.ts';
import { bodyOf, userOf } from './request.ts';
import { readCredentials, SentCredentials } from './sent-credentials.ts';
import { answered, requireAnswers } from './user-input.ts';

const UserInput = v.object({ credentials: SentCredentials, key_id: v.optional(v.string()) });

/** What the person answers to a challenge. */
export function userInputRoutes(app: Hono, domain: Domain): void {
  const { book } = domain;

  app.post('/connections/:id/channels/:channel/user_input', async (c) => {
    const userId = await userOf(domain, c);
    const body = await bodyOf(c, UserInput);
    const user = await book.user(userId);
    const id = c.req.param('id');
    const channel = channelOf(connectionOf(user, id), c.req.param('channel'));
    const phase = phaseOf(channel);
    if (!user || phase?.do !== 'ask' || !channel.sync)
      throw new LinxoError(409, 'no_challenge', 'Nothing is asked.');
    const asked = phase.challenge(channel.sync.wrong);
    const values = await readCredentials(domain, user, asked, body.credentials, body.key_id);
    requireAnswers(asked, values);
    const { sync } = channel;
    await book.change(userId, (current, now) => {
      const connection = connectionOf(current, id);
      const open = channelOf(connection, channel.definition);
      if (open.sync?.phase !== sync.phase || open.sync.wrong !== sync.wrong) return current;
      return withConnection(current, withChannel(connection, answered(open, open.sync, phase, values, now)));
    });
    return c.body(null, 204);
  });
}
