import type { FieldSample } from '../testing/field-sample.ts';

export const sample: FieldSample = {
  definition: {
    kind: 'radio',
    label: 'Whose account is it?',
    help: 'The name on the bill decides.',
    options: [
      { value: 'own', label: 'Mine' },
      { value: 'joint', label: 'Ours' },
      { value: 'other', label: 'Somebody else’s, who asked me to' },
    ],
  },
  answer: { by: 'choose', label: 'Ours' },
  sent: 'joint',
  held: { value: 'joint', shown: 'Ours' },
};
