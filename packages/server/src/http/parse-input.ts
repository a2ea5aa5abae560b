import * as v from 'valibot';
import { type ApiError, invalid, ApiError as Refusal } from './api-error.ts';

/** The value as the schema gives it, or a 422 that names each field that does not fit. */
export function parseInput<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
  root: string,
): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, value);
  if (parsed.success) return parsed.output;
  throw refusal(parsed.issues, root);
}

/** The JSON in a request's body; refused unless it says that it is JSON, and is. */
export async function readJson(request: Request): Promise<unknown> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') {
    throw new Refusal(415, 'unsupported_media_type', 'Send the body as application/json.');
  }
  try {
    return JSON.parse(await request.text(), withoutPrototype);
  } catch {
    throw invalid({ field: 'body', message: 'This is not JSON.' });
  }
}

function withoutPrototype(key: string, value: unknown): unknown {
  if (key === '__proto__') throw new SyntaxError('This name is not allowed.');
  return value;
}

function refusal(issues: readonly v.BaseIssue<unknown>[], root: string): ApiError {
  return invalid(
    ...issues.slice(0, 20).map((issue) => ({
      field: (v.getDotPath(issue) ?? root).slice(0, 200),
      message: messageOf(issue),
    })),
  );
}

/** Says what was expected and never what was sent: that may be a secret. */
function messageOf({ type, expected, requirement }: v.BaseIssue<unknown>): string {
  if (type === 'strict_object')
    return expected === 'never' ? 'This field is not known.' : 'This field is missing.';
  if (type === 'max_length') return `At most ${requirement} characters.`;
  if (type === 'regex') return 'The form of this value is wrong.';
  return expected ? `Expected ${expected}.` : 'This value is not accepted.';
}
