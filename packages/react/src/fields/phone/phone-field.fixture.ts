import type { FieldSample } from '../testing/field-sample.ts';

export const sample: FieldSample = {
  definition: {
    kind: 'phone',
    label: 'Phone number',
    help: 'With its area code.',
    placeholder: '(555) 010-0199',
  },
  answer: { by: 'type', typed: ' (555) 010-0142 ' },
  sent: '(555) 010-0142',
  held: { value: '(555) 010-0142', shown: '(555) 010-0142' },
  autocomplete: 'tel',
};
