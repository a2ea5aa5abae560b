import { KNOWN_FIELD_KINDS } from '@linkspan/protocol';
import { expect, test } from 'vitest';
import { rareKinds } from './rare-kinds.ts';
import { commonKinds } from './registry.ts';
import { describeField } from './testing/describe-field.ts';
import { samples } from './testing/samples.ts';

const kinds = [...Object.keys(commonKinds), ...Object.keys(rareKinds)];

test('every kind that the protocol names is registered once, and has a folder with a sample', () => {
  expect(kinds.toSorted()).toEqual(KNOWN_FIELD_KINDS.toSorted());
  expect(Object.keys(samples).toSorted()).toEqual(kinds.toSorted());
});

for (const kind of kinds) {
  const sample = samples[kind];
  if (sample) describeField(kind, sample);
}

const { text } = samples;
if (text) describeField('hologram', { ...text, definition: { ...text.definition, kind: 'hologram' } });
