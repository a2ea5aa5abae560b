import type { FieldDefinition } from '@linkspan/protocol';
import { patternShape } from '../pattern-shape.ts';
import type { Credential } from './credential.ts';

/**
 * The fields of an EMBEDDED channel. Types are TEXT, PWD, NUMERIC, NUMERIC_PWD and DATE; the tokens of a REDIRECT
 * channel are nothing to type, and an unknown type is drawn as text.
 */
export function formFields(credentials: readonly Credential[]): FieldDefinition[] {
  return credentials.filter(({ type }) => !TOKENS.includes(type)).map(fieldOf);
}

const TOKENS = ['AUTHORIZATION_CODE', 'ACCESS_TOKEN', 'REFRESH_TOKEN'];

/** One input. Linxo has no flag for what must be filled in: what may be anything may be empty. */
export function fieldOf({ id, label, regexp, type }: Credential): FieldDefinition {
  const shape = patternShape(regexp);
  const secret = type.endsWith('PWD');
  return {
    id,
    kind: kindOf(type, shape?.digits === true),
    label: label || id,
    required: regexp !== '.*' && regexp !== '^.*$',
    ...(secret && { secret }),
    ...(regexp && !ANYTHING.includes(regexp) && { pattern: regexp }),
    ...(shape?.min !== undefined && { minLength: shape.min }),
    ...(shape?.max !== undefined && { maxLength: shape.max }),
  };
}

const ANYTHING = ['.*', '.+', '^.*$', '^.+$'];

function kindOf(type: string, digits: boolean): string {
  switch (type) {
    case 'PWD':
      return digits ? 'pin' : 'password';
    case 'NUMERIC_PWD':
      return 'pin';
    case 'NUMERIC':
      return 'number';
    case 'DATE':
      return 'date';
    default:
      return digits ? 'number' : 'text';
  }
}
