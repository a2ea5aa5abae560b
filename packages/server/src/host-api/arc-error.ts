/** An error in Arcadia's words: a sentence, or for some an object with a type. */
export class ArcError extends Error {
  override readonly name = 'ArcError';
  readonly status: number;
  readonly type: string | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    message: string,
    type?: string,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.status = status;
    this.type = type;
    this.headers = headers;
  }

  toResponse(): Response {
    const error =
      this.type === undefined ? this.message : { description: this.message, type: this.type, details: null };
    const headers = { 'cache-control': 'no-store', ...this.headers };
    return Response.json({ error }, { status: this.status, headers });
  }
}

/** What /arc answers where something was thrown; what nobody expected is reported and tells nothing of itself. */
export function arcErrorResponse(error: unknown, report: (error: unknown) => void): Response {
  if (error instanceof ArcError) return error.toResponse();
  report(error);
  return new ArcError(500, 'Something went wrong').toResponse();
}
