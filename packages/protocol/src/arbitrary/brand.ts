import fc from 'fast-check';
import type { Brand } from '../brand/brand.ts';

const color = fc
  .tuple(fc.nat(255), fc.nat(255), fc.nat(255))
  .map((channels) => `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`);

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 3 });

/** Half of them name a surface, of any colour at all: many of those cannot be read on. */
const colors = fc.record({
  accent: maybe(color),
  onAccent: fc.option(color, { nil: undefined }),
  surface: fc.option(color, { nil: undefined, freq: 1 }),
  text: maybe(color),
  muted: maybe(color),
  danger: maybe(color),
  warning: maybe(color),
  success: maybe(color),
});

/** Brands as people would pick their colours with their eyes shut; the look only, without names and words. */
export const brandArbitrary: fc.Arbitrary<Brand> = fc.record({
  colors: fc.record({ light: colors, dark: colors }),
  radius: maybe(fc.integer({ min: 0, max: 28 })),
  density: maybe(fc.constantFrom('comfortable' as const, 'compact' as const)),
});
