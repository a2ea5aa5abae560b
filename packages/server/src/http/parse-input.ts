import * as v from 'valibot';
import { type ApiError, invalid, ApiError as Refusal } from './api-error.ts';

/** Of a value with more parts than this, only the first field that does not fit is named: each costs time and memory. */
const MOST_PARTS = 5000;

/** The value as the schema gives it, or a 422 that names each field that does not fit. */
export function parseInput<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
  root: string,
): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, value, { abortEarly: true });
  if (parsed.success) return parsed.output;
  const all = isLarge(value) ? parsed : v.safeParse(schema, value);
  throw refusal(all.issues ?? parsed.issues, root);
}

/** The JSON in a request's body; refused unless it says that it is JSON, and is. */
export async function readJson(request: Request): Promise<unknown> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') {
    throw new Refusal(415, 'unsupported_media_type', 'Send the body as application/json.');
  }
  try {
    return parseJson(await request.text());
  } catch {
    throw invalid({ field: 'body', message: 'This is not JSON, or it has a name twice or U+0000 in it.' });
  }
}

/** What is nested deeper would overflow whoever walks through it. */
const MOST_DEPTH = 500;

const STRING_OR_NAME = /"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?/g;

/**
 * Reads JSON; refuses what two readers may read as two things (a name twice in one object, and `__proto__`), and
 * U+0000, which not every database keeps.
 */
export function parseJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  const names = namesIn(value, 0);
  let written = 0;
  for (const [, colon] of text.matchAll(STRING_OR_NAME)) if (colon) written += 1;
  if (written !== names) throw new SyntaxError('A name stands twice in an object.');
  return value;
}

/** How many names the objects in a value have; throws where one is not allowed. A reviver takes far longer. */
function namesIn(value: unknown, depth: number): number {
  if (typeof value === 'string' && value.includes('\0')) throw new SyntaxError('U+0000 is not allowed.');
  if (typeof value !== 'object' || value === null) return 0;
  if (depth > MOST_DEPTH) throw new SyntaxError('This is nested too deep.');
  let names = 0;
  if (Array.isArray(value)) for (const inner of value) names += namesIn(inner, depth + 1);
  else
    for (const [name, inner] of Object.entries(value)) {
      if (name.includes('\0')) throw new SyntaxError('U+0000 is not allowed.');
      if (name === '__proto__') throw new SyntaxError('This name is not allowed.');
      names += 1 + namesIn(inner, depth + 1);
    }
  return names;
}

function isLarge(value: unknown): boolean {
  const parts = [value];
  for (const part of parts) {
    const inner = typeof part === 'object' && part !== null ? Object.values(part) : [];
    if (parts.length + inner.length > MOST_PARTS) return true;
    parts.push(...inner);
  }
  return false;
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
