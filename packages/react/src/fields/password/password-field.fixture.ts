import type { FieldSample } from '../testing/field-sample.ts';

export const sample: FieldSample = {
  definition: { kind: 'password', label: 'Password', help: 'The one for the provider’s own site.' },
  answer: { by: 'type', typed: ' correct horse ' },
  sent: ' correct horse ',
  autocomplete: 'current-password',
};
