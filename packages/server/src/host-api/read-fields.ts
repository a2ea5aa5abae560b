import { parseJson } from '../http/parse-input.ts';
import { ArcError } from './arc-error.ts';

/** What a body says, sent as JSON or as a form; an empty one, or anything but an object, says nothing. */
export async function readFields(request: Request): Promise<Readonly<Record<string, unknown>>> {
  if (request.headers.get('content-type')?.includes('form')) return formFields(request);
  const text = await request.text();
  if (!text.trim()) return {};
  try {
    const body = parseJson(text);
    return typeof body === 'object' && body !== null ? { ...body } : {};
  } catch {
    throw new ArcError(400, 'The body is not JSON, or it has a name twice or U+0000 in it.');
  }
}

/** A text, or a number as one; empty for anything else, such as an object whose `toString` is none. */
export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** A parameter that has to be there, as text. */
export function requiredField(fields: Readonly<Record<string, unknown>>, name: string): string {
  const text = textOf(fields[name]);
  if (text.trim()) return text;
  throw new ArcError(422, `Param is missing or the value is empty: ${name}`);
}

async function formFields(request: Request) {
  try {
    return Object.fromEntries(await request.formData());
  } catch {
    throw new ArcError(400, 'The body is not a form.');
  }
}
