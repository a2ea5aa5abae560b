import type { FieldSample } from '../testing/field-sample.ts';

export const sample: FieldSample = {
  definition: { kind: 'number', label: 'Meter reading', help: 'The black digits.', min: '10', max: '99999' },
  answer: { by: 'type', typed: '0 04 821' },
  sent: '004821',
  held: { value: '004821', shown: '004821' },
  wrong: { typed: '12O', sentence: '“Meter reading” is a number: use digits only.' },
};
