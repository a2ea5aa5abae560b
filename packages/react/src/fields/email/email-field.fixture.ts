import type { FieldSample } from '../testing/field-sample.ts';

export const sample: FieldSample = {
  definition: { kind: 'email', label: 'E-mail address', help: 'The one your bills go to.' },
  answer: { by: 'type', typed: ' jane@example.org ' },
  sent: 'jane@example.org',
  held: { value: 'jane@example.org', shown: 'jane@example.org' },
  autocomplete: 'email',
};
