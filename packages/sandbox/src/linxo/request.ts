import type { Context } from 'hono';
import * as v from 'valibot';
import type { Domain } from './domain.ts';
import { invalid, LinxoError } from './linxo-error.ts';

/** A body, sent as JSON or as a form, in the shape that is asked for. */
export async function bodyOf<S extends v.GenericSchema>(c: Context, schema: S): Promise<v.InferOutput<S>> {
  let body: unknown;
  if (c.req.header('content-type')?.includes('form')) {
    body = await c.req.parseBody();
  } else {
    try {
      body = JSON.parse((await c.req.text()) || '{}');
    } catch {
      throw invalid('The body is no JSON.');
    }
  }
  const parsed = v.safeParse(schema, body);
  if (!parsed.success) throw invalid(parsed.issues.map(({ message }) => message).join(' '));
  return parsed.output;
}

/** The user of the Bearer token; 401 without one that is good. */
export async function userOf({ book }: Domain, c: Context): Promise<string> {
  const token = await book.open(bearerOf(c));
  const user = token?.kind === 'access' && token.user !== undefined ? await book.user(token.user) : undefined;
  if (!user) throw unauthorized();
  return user.id;
}

/** 401 unless the Bearer token is one of the application itself. */
export async function requireClient({ book }: Domain, c: Context): Promise<void> {
  if ((await book.open(bearerOf(c)))?.kind !== 'client') throw unauthorized();
}

function bearerOf(c: Context): string {
  return /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? '';
}

function unauthorized(): LinxoError {
  return new LinxoError(401, 'unauthorized', 'The access token is missing, over or of another kind.');
}

/** 201 with nothing but the address of what was made. */
export function created(c: Context, location: string): Response {
  return c.body(null, 201, { location });
}
