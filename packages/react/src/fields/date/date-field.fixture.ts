import type { FieldSample } from '../testing/field-sample.ts';

export const sample: FieldSample = {
  definition: {
    kind: 'date',
    label: 'Date of birth',
    help: 'As on your contract.',
    min: '1900-01-01',
    max: '2010-12-31',
  },
  answer: { by: 'type', typed: '11/4/1980' },
  sent: '1980-11-04',
  held: { value: '1980-11-04', shown: '11/04/1980' },
  wrong: {
    typed: '2/30/1980',
    sentence: 'Write “Date of birth” like 11/24/1980, with a year of four digits.',
  },
};
