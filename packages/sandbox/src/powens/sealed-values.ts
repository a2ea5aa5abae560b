import type { Recipient } from '../conversation/recipient.ts';
import { invalid, missing, PowensError } from './powens-error.ts';
import type { WireField } from './wire.ts';

const LONGEST_VALUE = 1000;

/**
 * The typed values in a body: each a JWE for the published key, each of a field that is asked for. Throws
 * what Powens would say; its codes for a failed decryption and for plain values are not documented.
 */
export async function readValues(
  body: Readonly<Record<string, unknown>>,
  fields: readonly WireField[],
  recipient: Recipient,
  plaintext: 'refused' | 'accepted',
): Promise<Record<string, string>> {
  const values: Record<string, string> = {};
  for (const [name, sent] of Object.entries(body)) {
    const field = fields.find((each) => each.name === name);
    if (!field) throw invalid(`Unknown field: ${name}`);
    if (typeof sent !== 'string') throw invalid(`Invalid value for field: ${name}`);
    const isSealed = /^[\w-]+(\.[\w-]*){4}$/.test(sent);
    if (!isSealed && plaintext === 'refused') throw invalid(`The value of field ${name} must be encrypted`);
    const value = isSealed ? await recipient.decrypt(sent) : sent;
    if (value === undefined)
      throw new PowensError(400, 'keymanager', `The value of field ${name} cannot be decrypted`);
    if (!fits(value, field)) throw invalid(`Invalid value for field: ${name}`);
    if (value !== '') values[name] = value;
  }
  const absent = fields.find(({ name, required }) => required && values[name] === undefined);
  if (absent) throw missing(absent.name);
  return values;
}

/** Plain values, as a web address carries them. */
export function checkValues(query: Readonly<Record<string, string>>, fields: readonly WireField[]): void {
  for (const field of fields) {
    const value = query[field.name];
    if (field.required && !value) throw missing(field.name);
    if (value && !fits(value, field)) throw invalid(`Invalid value for field: ${field.name}`);
  }
}

function fits(value: string, { regex, values }: WireField): boolean {
  if (value.length > LONGEST_VALUE) return false;
  if (value === '') return true;
  if (values && !values.some((each) => each.value === value)) return false;
  return matches(value, regex);
}

/** Whether Powens matches the whole value is not stated; its patterns are anchored. */
function matches(value: string, regex: string | null): boolean {
  if (regex === null) return true;
  try {
    return new RegExp(regex).test(value);
  } catch {
    return true;
  }
}
