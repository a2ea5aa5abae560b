/** An answer that is an error, in Powens' shape. `message` is for the end user. */
export class PowensError extends Error {
  override readonly name = 'PowensError';
  readonly status: number;
  readonly code: string;
  readonly userMessage: string | null;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    code: string,
    description: string,
    userMessage: string | null = null,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(description);
    this.status = status;
    this.code = code;
    this.userMessage = userMessage;
    this.headers = headers;
  }

  toResponse(): Response {
    return Response.json(
      {
        code: this.code,
        description: this.message,
        message: this.userMessage,
        request_id: crypto.randomUUID().replaceAll('-', ''),
      },
      { status: this.status, headers: { ...this.headers, 'cache-control': 'no-store' } },
    );
  }
}

export function notFound(what: string): PowensError {
  return new PowensError(404, 'notFound', `${what} does not exist.`);
}

export function missing(parameter: string): PowensError {
  return new PowensError(400, 'missingParameter', `Missing parameter: ${parameter}`);
}

export function invalid(description: string): PowensError {
  return new PowensError(400, 'invalidValue', description);
}
