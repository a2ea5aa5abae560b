import type { Problem } from '@linkspan/protocol';
import { type ErrorBody, problemFrom } from './error-answer.ts';

/** The problem that an error answer to values is; `names` are the fields that were sent, which it may speak of. */
export function problemOfValues(body: ErrorBody, names: readonly string[]): Problem {
  const { code, description, message } = body;
  const { message: _, ...told } = problemFrom(body);
  const spoken = new Set(description?.match(/[\w.-]+/g));
  const meant = isWrongpass(code) ? [] : names.filter((name) => spoken.has(name));
  if (meant.length === 0) return problemFrom(body);
  const said = message || description || code;
  return { ...told, fieldErrors: Object.fromEntries(meant.map((name) => [name, said])) };
}

export function isWrongpass(code: string): boolean {
  return code.toLowerCase() === 'wrongpass';
}
