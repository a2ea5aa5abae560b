/** An error in Arcadia's words: a sentence, or for some an object with a type. */
export class ArcError extends Error {
  override readonly name = 'ArcError';
  readonly status: number;
  readonly type: string | undefined;

  constructor(status: number, message: string, type?: string) {
    super(message);
    this.status = status;
    this.type = type;
  }

  toResponse(): Response {
    const error =
      this.type === undefined ? this.message : { description: this.message, type: this.type, details: null };
    return Response.json({ error }, { status: this.status, headers: { 'cache-control': 'no-store' } });
  }
}
