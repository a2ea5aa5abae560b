import type * as v from 'valibot';

/** An error as Nectar's API says it: `{"detail": …}`, a sentence or a list of fields. */
export class NectarError extends Error {
  override readonly name = 'NectarError';
  readonly status: number;
  readonly fields: readonly NectarField[] | undefined;

  constructor(status: number, detail: string, fields?: readonly NectarField[]) {
    super(detail);
    this.status = status;
    this.fields = fields;
  }

  toResponse(): Response {
    const headers = { 'cache-control': 'no-store' };
    return Response.json({ detail: this.fields ?? this.message }, { status: this.status, headers });
  }
}

export interface NectarField {
  readonly loc: readonly (string | number)[];
  readonly msg: string;
  readonly type: string;
}

export function notThere(what: string): NectarError {
  return new NectarError(404, `${what} not found`);
}

/** 400 with the fields that do not fit, and never what was sent in them. */
export function invalidBody(issues: readonly v.BaseIssue<unknown>[]): NectarError {
  const fields = issues.slice(0, 20).map(({ path = [], type, expected, message }) => ({
    loc: ['body', ...path.map(({ key }) => (typeof key === 'number' ? key : String(key).slice(0, 100)))],
    // A schema's own message says what was sent; ours are about brands, which are nobody's secret.
    msg:
      type === 'raw_transform' ? message : expected ? `Expected ${expected}` : 'This value is not accepted',
    type,
  }));
  return new NectarError(400, 'The body is not accepted', fields);
}
