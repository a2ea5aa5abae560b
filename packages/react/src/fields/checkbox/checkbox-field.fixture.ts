import type { FieldSample } from '../testing/field-sample.ts';

export const sample: FieldSample = {
  definition: {
    kind: 'checkbox',
    label: 'I am the account holder',
    help: 'Somebody else has to sign in themselves.',
  },
  answer: { by: 'tick' },
  sent: 'true',
  held: { value: 'true', shown: 'true' },
};
