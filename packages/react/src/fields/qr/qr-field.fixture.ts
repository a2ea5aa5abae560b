import type { FieldSample } from '../testing/field-sample.ts';

export const sample: FieldSample = {
  definition: {
    kind: 'qr',
    label: 'Scan this with your bank’s app',
    help: 'Open the app, choose “Sign in elsewhere”, and hold the phone to the screen.',
    value: 'https://bank.example/approve?request=7f3a9b21c4',
  },
  answer: { by: 'none' },
  sent: '',
};
