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

/** One request and the JSON that answers it, `{}` for none; `network` when it was not answered so. */
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
    // A pace may be refused by a proxy, in words of its own: the request was certainly not taken.
    const isFromProxy = answer.status === 429 && !text.startsWith('{');
    const json: unknown = text === '' || isFromProxy ? {} : JSON.parse(text);
    return { answer, json };
  } catch (cause) {
    signal.throwIfAborted();
    // A proxy's page, or half of an answer.
    throw new ConnectError('network', undefined, { cause });
  }
}
