import type { Context } from 'hono';
import type { Domain } from './domain.ts';
import { invalid, PowensError } from './powens-error.ts';

/** The fields of a body, sent as JSON or as a form; an empty body has none. */
export async function bodyOf(c: Context): Promise<Record<string, unknown>> {
  if (c.req.header('content-type')?.includes('form')) return { ...(await c.req.parseBody()) };
  const text = await c.req.text();
  if (text.trim() === '') return {};
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return { ...body };
  } catch {
    // Refused below.
  }
  throw invalid('The body is no JSON object');
}

/** The names in `?expand=a,b[c],d`. */
export function expandOf(c: Context): ReadonlySet<string> {
  return new Set((c.req.query('expand') ?? '').replace(/\[[^\]]*\]/g, '').split(','));
}

/** Whether a flag without a value is in the query. */
export function hasFlag(c: Context, name: string): boolean {
  return c.req.query(name) !== undefined && c.req.query(name) !== 'false';
}

/** A number in the path. */
export function idOf(c: Context, name = 'id'): number {
  const id = c.req.param(name) ?? '';
  if (!/^\d{1,15}$/.test(id)) throw invalid(`Not an id: ${id}`);
  return Number(id);
}

/** The user of the Bearer token; 401 without one, 403 with one that is not good. */
export async function userOf({ book }: Domain, c: Context): Promise<number> {
  const bearer = /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
  if (bearer === undefined) throw new PowensError(401, 'unauthorized', 'A user token is required.');
  const token = await book.open(bearer);
  const user = token && (await book.user(token.user));
  if (!token || token.single || !user) throw new PowensError(403, 'invalidToken', 'This token is not valid.');
  return user.id;
}

/** Whether these are the keys of a registered application. */
export function isClient({ clients }: Domain, id: unknown, secret: unknown): boolean {
  return clients.some((client) => client.id === String(id) && client.secret === secret);
}
