import type { FieldSample } from '../testing/field-sample.ts';

export const sample: FieldSample = {
  definition: { kind: 'pin', label: 'PIN', help: 'The four digits of your card.', maxLength: 4 },
  answer: { by: 'type', typed: '04 82' },
  sent: '0482',
};
