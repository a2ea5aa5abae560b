import type { Client, ConnectContext } from '../connect-context.ts';
import { ApiError, notFound } from '../http/api-error.ts';
import type { AttemptRecord, ConnectionRecord } from '../store/records.ts';
import { type ConnectToken, invalidToken, openConnectToken } from '../token/connect-token.ts';
import { refuseEnded } from './open-link.ts';

/** Who is calling: an opened token and the application it is for. */
export interface Caller {
  readonly token: ConnectToken;
  readonly client: Client;
}

/** The caller in an Authorization header; 401 without a valid token. */
export async function authorize(context: ConnectContext, header: string | null): Promise<Caller> {
  const bearer = /^Bearer ([\w.-]{1,8000})$/i.exec(header ?? '')?.[1];
  if (bearer === undefined) throw invalidToken();
  const token = await openConnectToken(bearer, context.key, context.now());
  const client = context.client(token.applicationId);
  if (!client) throw invalidToken();
  if (token.linkId !== undefined) await refuseRevoked(context, token.linkId);
  await refuseEnded(context, token);
  return { token, client };
}

/** Whoever came by a link is out when that is revoked or its company closed, and not when it merely expires. */
async function refuseRevoked({ book }: ConnectContext, linkId: string): Promise<void> {
  const link = await book.link(linkId);
  const company = link && (await book.company(link.companyId));
  if (!company?.isActive || link?.revokedAt !== undefined) {
    throw new ApiError(401, 'session_expired', 'The link of this session was revoked.');
  }
}

/** The attempt under an id of the caller's, or the running one that it joined. */
export async function findAttempt(
  { store }: ConnectContext,
  { applicationId, userId }: ConnectToken,
  id: string,
): Promise<AttemptRecord | undefined> {
  const attempt = await store.attempt({ applicationId, userId, id });
  return attempt?.joins === undefined ? attempt : store.attempt({ applicationId, userId, id: attempt.joins });
}

/** The attempt that the caller's session is at. */
export async function sessionAttempt(
  context: ConnectContext,
  token: ConnectToken,
): Promise<AttemptRecord | undefined> {
  const attempt = await context.store.sessionAttempt(token.sessionId);
  return attempt && findAttempt(context, token, attempt.id);
}

/** Whether the session has done what it was for: then it can only be read. */
export function isUsed(attempt: AttemptRecord | undefined): boolean {
  if (!attempt || attempt.looking || attempt.chained) return false;
  return attempt.status === 'verified' || attempt.status === 'pending';
}

/** Whether a session that has made its connection takes no more writes: all but those that may make another. */
export function isOver({ mode, options }: ConnectToken, attempt: AttemptRecord | undefined): boolean {
  return isUsed(attempt) && mode !== 'manage' && options.another !== true;
}

/** Refuses a write of a session that is used. */
export async function refuseUsed(context: ConnectContext, token: ConnectToken): Promise<void> {
  if (isOver(token, await sessionAttempt(context, token))) throw sessionUsed();
}

export function sessionUsed(): ApiError {
  return new ApiError(403, 'session_used', 'This session has made its connection.');
}

/** One of the caller's own connections; another user's, a gone one and a missing one are the same 404. */
export async function ownConnection(
  { store }: ConnectContext,
  token: ConnectToken,
  id: string,
): Promise<ConnectionRecord> {
  const connection = await store.connection(token.applicationId, id);
  const reachable = token.mode !== 'update' || token.connectionId === id;
  if (!connection || connection.userId !== token.userId || connection.status === 'gone' || !reachable) {
    throw notFound();
  }
  return connection;
}
