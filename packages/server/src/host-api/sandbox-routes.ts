import { type Channel, ConnectError, type Sealed, type SealingKey } from '@linkspan/protocol';
import type { Conversations } from '../conversation/conversations.ts';
import { submitAttempt } from '../conversation/submit-attempt.ts';
import { ApiError } from '../http/api-error.ts';
import { authorize, type Caller } from '../session/authorize.ts';
import { gatewayFor } from '../session/gateway-for.ts';
import { listConnections } from '../session/list-connections.ts';
import type { AttemptKey, ConnectionRecord } from '../store/records.ts';
import { askProviders } from '../waiting/ask-providers.ts';
import { ArcError } from './arc-error.ts';
import type { HostApp, HostRoutes } from './host-routes.ts';
import { readFields, requiredField } from './read-fields.ts';
import { utilityCredential } from './utility-credential.ts';

/** What a host's own tests can do on a network of invented providers, and nowhere else. */
export interface SandboxCalls {
  /** What the gateway calls the provider that Arcadia numbers so. */
  readonly providerId: (utilityId: string) => string;
  /** Fills in and encrypts a channel's form, as a page would have. */
  readonly seal: (channel: Channel, key: SealingKey, login: TestLogin) => Promise<Sealed>;
  /** Breaks a connection, by the gateway's id, as if its password had been changed at the provider. */
  readonly revoke: (connectionId: string) => Promise<unknown>;
  /** Brings a provider back that a test login found down. */
  readonly recover: (providerId: string) => Promise<unknown>;
}

/** An account number has no password beside it. */
export interface TestLogin {
  readonly username: string;
  readonly password: string | undefined;
}

const LONGEST_OPENING_MS = 10_000;

/** Arcadia's calls for sandboxes; with live keys they are its 422. */
export function mountSandbox(arc: HostApp, routes: HostRoutes, conversations: Conversations): void {
  const { context, applicationOf, credential, count } = routes;
  const { sandbox, store } = context;

  arc.post('/sandbox/connect/submit_test_credentials', async (c) => {
    const caller = await callerOf(c.req.raw);
    const calls = demandSandbox();
    const fields = await readFields(c.req.raw);
    const providerId = calls.providerId(requiredField(fields, 'utility_id'));
    requiredField(fields, 'zip');
    const login = fields.account_number
      ? { username: requiredField(fields, 'account_number'), password: undefined }
      : { username: requiredField(fields, 'username'), password: requiredField(fields, 'password') };
    const record = await inArcsWords(async () => {
      const attempt = await submit(calls, caller, providerId, login);
      return opened(attempt);
    });
    return c.json(utilityCredential(record, context.sandboxed), 201);
  });

  arc.post('/sandbox/webhook/trigger/utility_credential_revoked', async (c) => {
    const applicationId = await applicationOf(c.req.raw);
    const calls = demandSandbox();
    const id = requiredField(await readFields(c.req.raw), 'utility_credential_id');
    const { gatewayId, userId } = await credential(applicationId, id);
    await calls.revoke(gatewayId);
    await listConnections(context, { applicationId, userId }, c.req.raw.signal);
    return c.body(null, 202);
  });

  arc.post('/sandbox/webhook/trigger/provider_available', async (c) => {
    await applicationOf(c.req.raw);
    const calls = demandSandbox();
    await calls.recover(calls.providerId(requiredField(await readFields(c.req.raw), 'utility_id')));
    await askProviders(context, c.req.raw.signal);
    return c.body(null, 202);
  });

  function demandSandbox(): SandboxCalls {
    if (sandbox) return sandbox;
    throw new ArcError(422, 'This endpoint is only supported in the sandboxed API mode', 'BAD_REQUEST');
  }

  async function callerOf(request: Request): Promise<Caller> {
    try {
      const caller = await authorize(context, request.headers.get('authorization'));
      count(caller.token.applicationId);
      return caller;
    } catch (error) {
      if (error instanceof ArcError) throw error;
      throw new ArcError(401, 'Unknown or invalid access token');
    }
  }

  async function submit(calls: SandboxCalls, caller: Caller, providerId: string, login: TestLogin) {
    const { token } = caller;
    // Nobody is there to agree to anything.
    const agreed = {
      ...caller,
      token: { ...token, options: { ...token.options, consent: 'elsewhere' as const } },
    };
    const gateway = await gatewayFor(context, token);
    const { channels } = await gateway.provider(providerId, conversations.stopped);
    const channel = channels.find(({ mode }) => mode === 'form');
    if (!channel) throw new ConnectError('not_supported');
    const sealed = await calls.seal(
      channel,
      await gateway.sealingKey(channel.id, conversations.stopped),
      login,
    );
    const attempt = { id: crypto.randomUUID(), providerId, channelId: channel.id, sealed };
    return submitAttempt(context, conversations, agreed, attempt, conversations.stopped);
  }

  /** The connection of an attempt, as soon as it has one. */
  async function opened(key: AttemptKey): Promise<ConnectionRecord> {
    const late = AbortSignal.any([AbortSignal.timeout(LONGEST_OPENING_MS), conversations.stopped]);
    for (;;) {
      const news = conversations.news(key, LONGEST_OPENING_MS, late);
      const attempt = await store.attempt(key);
      const record =
        attempt?.connectionId && (await store.connection(key.applicationId, attempt.connectionId));
      if (record) return record;
      if (attempt?.status === 'failed') throw new ConnectError('invalid_credentials');
      if (late.aborted) throw new ConnectError('network');
      await news;
    }
  }
}

async function inArcsWords<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ConnectError && error.problem.code === 'not_supported') {
      throw new ArcError(404, "Couldn't find Utility");
    }
    if (error instanceof ConnectError || error instanceof ApiError) {
      throw new ArcError(422, error.message, 'BAD_REQUEST');
    }
    throw error;
  }
}
