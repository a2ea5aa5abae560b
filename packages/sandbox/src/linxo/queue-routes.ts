import type { Hono } from 'hono';
import * as v from 'valibot';
import type { Domain } from './domain.ts';
import { notFound } from './linxo-error.ts';
import { bodyOf, created, userOf } from './request.ts';

const MOST_QUEUES = 20;

/** The queue of events: subscribed to before a synchronisation, read every few seconds. */
export function queueRoutes(app: Hono, domain: Domain): void {
  const { book, queue: manners } = domain;

  app.post('/queues/subscribe', async (c) => {
    const userId = await userOf(domain, c);
    await bodyOf(c, v.object({ topics: v.array(v.literal('connections')) }));
    return created(c, `/queues/${await subscribe(domain, userId)}`);
  });

  app.get('/queues/:id', async (c) => {
    const userId = await userOf(domain, c);
    const id = c.req.param('id');
    let events: Record<string, unknown>[] = [];
    let known = false;
    await book.change(userId, (user) => {
      const queue = user.queues.find((each) => each.id === id);
      if (!queue) return user;
      known = true;
      events = user.events.slice(Math.max(0, queue.from - user.forgotten));
      if (manners.reading === 'stacks') return user;
      const from = user.forgotten + user.events.length;
      return { ...user, queues: user.queues.map((each) => (each === queue ? { ...queue, from } : each)) };
    });
    if (!known) throw notFound('The queue');
    const named = events.map(({ event_type, ...event }) => ({ ...event, [manners.naming]: event_type }));
    return c.json(manners.envelope === 'array' ? named : { events: named });
  });
}

/** A queue that holds what happens from now on. */
export async function subscribe({ book }: Domain, userId: string): Promise<string> {
  const id = await book.nextId();
  await book.change(userId, (user) => ({
    ...user,
    queues: [...user.queues, { id, from: user.forgotten + user.events.length }].slice(-MOST_QUEUES),
  }));
  return id;
}
