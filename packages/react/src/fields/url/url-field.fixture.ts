import type { FieldSample } from '../testing/field-sample.ts';

export const sample: FieldSample = {
  definition: { kind: 'url', label: 'Configuration file', help: 'Its address, from your adviser.' },
  answer: { by: 'type', typed: ' example.com/setup.xml ' },
  sent: 'https://example.com/setup.xml',
  held: { value: 'https://example.com/a', shown: 'https://example.com/a' },
  wrong: {
    typed: 'setup file',
    sentence: 'Write “Configuration file” as a web address, like https://example.com.',
  },
  autocomplete: 'url',
};
