import 'server-only';
import { randomUUID } from 'node:crypto';
import { linkspan } from '@linkspan/server/client';

export const connectServer = process.env.CONNECT_SERVER ?? '';

/** What only this server knows. */
export const host = linkspan({
  url: connectServer,
  clientId: process.env.CONNECT_CLIENT_ID ?? '',
  clientSecret: process.env.CONNECT_CLIENT_SECRET ?? '',
});

/** A real host would know the person by a login. */
export const newUser = () => ({ userId: `user-${randomUUID()}` });
