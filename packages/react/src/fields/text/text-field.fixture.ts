import type { FieldSample } from '../testing/field-sample.ts';

export const sample: FieldSample = {
  definition: { kind: 'text', label: 'Customer word', help: 'The word you chose at the branch.' },
  answer: { by: 'type', typed: ' blue heron ' },
  sent: 'blue heron',
  held: { value: 'blue heron', shown: 'blue heron' },
};
