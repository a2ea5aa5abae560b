import type { FieldSample } from '../testing/field-sample.ts';

export const sample: FieldSample = {
  definition: {
    kind: 'account-number',
    label: 'Account number',
    help: 'At the top right of any bill.',
    placeholder: '0000 0000-00',
  },
  answer: { by: 'type', typed: '04.82 1930 17' },
  sent: '0482193017',
  held: { value: '0482193017', shown: '0482 1930-17' },
};
