import type { FieldSample } from './field-sample.ts';

/** The sample of each kind, by the folder it stands in, which has the kind's name. */
export const samples: Readonly<Record<string, FieldSample>> = Object.fromEntries(
  Object.entries(
    import.meta.glob<FieldSample>('../*/*-field.fixture.ts', { eager: true, import: 'sample' }),
  ).map(([path, sample]) => [path.split('/').at(-2) ?? path, sample]),
);
