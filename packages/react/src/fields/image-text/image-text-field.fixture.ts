import type { FieldSample } from '../testing/field-sample.ts';

export const sample: FieldSample = {
  definition: {
    kind: 'image-text',
    label: 'Characters in the picture',
    help: 'Capital or small does not matter.',
    image: 'https://127.0.0.1/characters.png',
    imageText: 'Six characters, crossed by a line',
  },
  answer: { by: 'type', typed: ' k7wq2m ' },
  sent: 'k7wq2m',
  held: { value: 'k7wq2m', shown: 'k7wq2m' },
};
