import type { FieldSample } from '../testing/field-sample.ts';

export const sample: FieldSample = {
  definition: {
    kind: 'select',
    label: 'Type of account',
    help: 'On the first page of your bill.',
    options: [
      { value: 'par', label: 'Home' },
      { value: 'pro', label: 'Business' },
      { value: 'agr', label: 'Farm' },
    ],
  },
  answer: { by: 'pick', label: 'Business' },
  sent: 'pro',
  held: { value: 'pro', shown: 'pro' },
};
