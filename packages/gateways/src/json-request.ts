import { ConnectError } from '@linkspan/protocol';

interface JsonRequest {
  readonly url: string;
  readonly method: string;
  readonly bearer: string;
  /** Sent as JSON. */
  readonly body: object | undefined;
  readonly signal: AbortSignal;
  readonly fetch: (request: Request) => Promise<Response>;
}

/**
 * One request and the JSON that answers it, `{}` for none; `network` when it was not answered so. A refusal counts by
 * its status: what it says beside that may be in any form.
 */
export async function jsonRequest({ url, method, bearer, body, signal, fetch }: JsonRequest) {
  signal.throwIfAborted();
  const request = new Request(url, {
    method,
    headers: {
      authorization: `Bearer ${bearer}`,
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
    signal,
    credentials: 'omit',
    cache: 'no-store',
  });
  try {
    const answer = await fetch(request);
    const text = await answer.text();
    return { answer, json: answer.ok ? jsonIn(text) : refusalIn(text) };
  } catch (cause) {
    signal.throwIfAborted();
    // A proxy's page, or half of an answer.
    throw new ConnectError('network', undefined, { cause });
  }
}

function jsonIn(text: string): unknown {
  return text === '' ? {} : JSON.parse(text);
}

function refusalIn(text: string): unknown {
  try {
    return jsonIn(text);
  } catch {
    return {};
  }
}
