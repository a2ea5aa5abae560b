import type { FieldDefinition } from '@linkspan/protocol';
import type { ConnectorField } from './connector-field.ts';
import { fieldOf } from './fields.ts';

/**
 * The fields that a connection in the state `additionalInformationNeeded` asks for. Digits are a one-time
 * code; a text that is called a code may hold letters too, so it keeps the whole keyboard.
 */
export function challengeFields(fields: readonly ConnectorField[]): FieldDefinition[] {
  return fields.map((field) => {
    const asked = fieldOf(field);
    if (asked.kind === 'number') {
      return { ...asked, kind: 'code', secret: true, autocomplete: 'one-time-code' };
    }
    const isCode = asked.kind === 'text' && CODE.test(`${field.name} ${field.label ?? ''}`);
    return isCode ? { ...asked, autocomplete: 'one-time-code' } : asked;
  });
}

const CODE = /\b(otp|sms|tan|code)\b/i;
