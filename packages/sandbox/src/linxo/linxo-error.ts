/** An answer that is an error. Linxo documents HTTP codes only; the body's shape is this emulator's own. */
export class LinxoError extends Error {
  override readonly name = 'LinxoError';
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }

  toResponse(): Response {
    return Response.json(
      { code: this.code, message: this.message },
      { status: this.status, headers: { 'cache-control': 'no-store' } },
    );
  }
}

export function notFound(what: string): LinxoError {
  return new LinxoError(404, 'not_found', `${what} does not exist.`);
}

export function invalid(message: string): LinxoError {
  return new LinxoError(400, 'invalid_parameter', message);
}
