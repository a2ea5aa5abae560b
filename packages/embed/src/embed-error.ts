/**
 * What can go wrong on the host's side of the frame. Closed.
 *
 * Thrown by `open`: `already_open`, `bad_url` (no http or https address), `no_token` (neither in `url` nor in
 * `token`, and no `getToken`). Handed to `onError`: `token_failed` (`getToken` threw or rejected), `unreachable`
 * (the frame did not answer in 10 seconds: it is down, or this page's origin is not registered there), `removed`
 * (the page took the widget's element away).
 *
 * A token that is refused is none of these: the widget tells the person, and `onExit` the page.
 */
export type EmbedErrorCode =
  | 'already_open'
  | 'bad_url'
  | 'no_token'
  | 'token_failed'
  | 'unreachable'
  | 'removed';

/** An Error that says what went wrong by its `code`; `cause` is what `getToken` threw. */
export interface EmbedError extends Error {
  readonly code: EmbedErrorCode;
}

export function embedError(code: EmbedErrorCode, cause?: unknown): EmbedError {
  return Object.assign(new Error(`Linkspan: ${code}`, { cause }), { code });
}

/** Whether what was caught is one of these. */
export function isEmbedError(error: unknown): error is EmbedError {
  return error instanceof Error && 'code' in error;
}
