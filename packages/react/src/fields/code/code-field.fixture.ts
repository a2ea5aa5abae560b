import type { FieldSample } from '../testing/field-sample.ts';

export const sample: FieldSample = {
  definition: { kind: 'code', label: 'Code', help: 'Six digits, by text message.', minLength: 6 },
  answer: { by: 'type', typed: '123 456' },
  sent: '123456',
  autocomplete: 'one-time-code',
};
