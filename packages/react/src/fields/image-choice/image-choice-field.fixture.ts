import type { FieldSample } from '../testing/field-sample.ts';

export const sample: FieldSample = {
  definition: {
    kind: 'image-choice',
    label: 'Your security picture',
    help: 'The one you chose when you registered.',
    options: [
      { value: 'boat', label: 'Sail boat' },
      { value: 'oak', label: 'Oak' },
      { value: 'star', label: 'North star' },
      { value: 'kite', label: 'Kite' },
    ],
  },
  answer: { by: 'choose', label: 'Oak' },
  sent: 'oak',
  held: { value: 'oak', shown: 'Oak' },
};
