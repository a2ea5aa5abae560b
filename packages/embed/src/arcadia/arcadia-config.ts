import type { SubmissionStatus } from './submission-status.ts';

/** What Arcadia's clients hand to `create`, versions 5 to 7; https://www.npmjs.com/package/@arcadia-eng/connect-react. */
export interface ArcadiaConfig {
  readonly connectToken: string;
  /** Sandbox or production follow from the keys; version 7 sends none. */
  readonly env?: 'sandbox' | 'production';
  readonly variant?: 'connect' | 'tariff';
  /** In create mode only. */
  readonly newCredentialData?: { readonly zipCode?: string; readonly utilityId?: string };
  readonly callbacks?: ArcadiaCallbacks;
}

export interface ArcadiaCallbacks {
  readonly onOpen?: () => void;
  readonly onCredentialsSubmitted?: (submitted: { readonly utilityCredentialId: number }) => void;
  readonly onClose?: (closed: { readonly status: SubmissionStatus }) => void;
  readonly onError?: (failed: { readonly error: ArcadiaError }) => void;
}

/** An Error in the shape of an HTTP client's, which Arcadia's own errors have. */
export interface ArcadiaError extends Error {
  readonly response: { readonly data: { readonly error: string } };
}

/** What a connect token says of its session; whether it is genuine, the server sees. */
export interface TokenFacts {
  readonly sessionId: string;
  readonly mode: string;
  /** In update mode. */
  readonly connectionId: string | undefined;
}

/** Reads a token; undefined for what is none. */
export function factsIn(token: unknown): TokenFacts | undefined {
  try {
    const [, payload = ''] = String(token).split('.');
    const claims: unknown = JSON.parse(atob(payload.replace(/-/g, '+').replace(/_/g, '/')));
    const { sid, mode, con } = fieldsOf(claims);
    if (typeof sid !== 'string') return undefined;
    return { sessionId: sid, mode: String(mode), connectionId: typeof con === 'string' ? con : undefined };
  } catch {
    return undefined;
  }
}

/** What is wrong with a configuration, by its key; undefined if nothing is. */
export function errorsIn(config: unknown): Readonly<Record<string, string>> | undefined {
  const { connectToken, env, variant, newCredentialData, callbacks } = fieldsOf(config);
  const facts = factsIn(connectToken);
  const errors: Record<string, string> = {};
  const demand = (right: boolean, key: string, message: string) => {
    if (!right) errors[key] ??= message;
  };
  demand(!!connectToken, 'connectToken', 'Missing "connectToken" value.');
  demand(!!facts, 'connectToken', 'Invalid "connectToken" value.');
  demand(isOneOf(env, 'sandbox', 'production'), 'env', 'Invalid "env" value.');
  demand(isOneOf(variant, 'connect', 'tariff'), 'variant', 'Invalid "variant" value.');
  const prefill = fieldsOf(newCredentialData);
  const filled = Object.values(prefill).filter((value) => value !== undefined && value !== null);
  demand(
    filled.every((value) => typeof value === 'string'),
    'newCredentialData',
    'Invalid "newCredentialData" value.',
  );
  demand(
    filled.length === 0 || facts?.mode !== 'update',
    'newCredentialData',
    '"newCredentialData" is only available in create mode.',
  );
  for (const [name, callback] of Object.entries(fieldsOf(callbacks))) {
    demand(!callback || typeof callback === 'function', name, `Invalid "${name}" value.`);
  }
  return Object.keys(errors).length > 0 ? errors : undefined;
}

function isOneOf(value: unknown, ...values: readonly string[]): boolean {
  return value === undefined || value === null || values.includes(String(value));
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return Object(value);
}
