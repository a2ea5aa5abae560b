import { contrast, mix, type Rgb } from './contrast.ts';
import type { Palette, Role } from './palette.ts';

/** What WCAG 2.2 asks of text (1.4.3), and of what a control is recognised by (1.4.11). */
const TEXT = 4.5;
const CONTROL = 3;

/** Something that is drawn in the colour of `role` on a ground that other roles make. */
export interface DrawnPair {
  readonly role: Role;
  readonly ground: string;
  readonly least: number;
  on(palette: Palette): Rgb;
}

/** The grounds of the stylesheet, mixed as it mixes them. */
const GROUNDS = {
  surface: (palette: Palette) => palette.surface,
  sunken: ({ text, surface }: Palette) => mix(text, 0.04, surface),
  tint: ({ accent, surface }: Palette) => mix(accent, 0.08, surface),
  'neutral notice': ({ muted, surface }: Palette) => mix(muted, 0.09, surface),
  'error notice': ({ danger, surface }: Palette) => mix(danger, 0.09, surface),
  'warning notice': ({ warning, surface }: Palette) => mix(warning, 0.09, surface),
  'success notice': ({ success, surface }: Palette) => mix(success, 0.09, surface),
  accent: ({ accent }: Palette) => accent,
  'accent under the pointer': ({ accent, text }: Palette) => mix(accent, 0.88, text),
  'accent badge': ({ accent, surface }: Palette) => mix(accent, 0.12, surface),
  'error badge': ({ danger, surface }: Palette) => mix(danger, 0.12, surface),
  'warning badge': ({ warning, surface }: Palette) => mix(warning, 0.12, surface),
  'success badge': ({ success, surface }: Palette) => mix(success, 0.12, surface),
} as const;
type Ground = keyof typeof GROUNDS;

const NOTICES = ['neutral notice', 'error notice', 'warning notice', 'success notice'] as const;

/** Every pair that some screen draws, in light and in dark. */
export const DRAWN_PAIRS: readonly DrawnPair[] = [
  ...drawn('text', TEXT, 'surface', 'sunken', 'tint', ...NOTICES),
  ...drawn('muted', TEXT, 'surface', 'sunken', 'tint', ...NOTICES),
  ...drawn('accent', TEXT, 'surface', 'sunken', 'tint', ...NOTICES),
  ...drawn('danger', TEXT, 'surface', 'tint', 'error notice'),
  ...drawn('warning', TEXT, 'surface', 'sunken', 'tint', 'warning notice'),
  ...drawn('success', TEXT, 'surface', 'success notice'),
  ...drawn('onAccent', TEXT, 'accent', 'accent under the pointer'),
  ...drawn('control', CONTROL, 'surface', 'sunken'),
  ...drawn('accent', CONTROL, 'accent badge'),
  ...drawn('danger', CONTROL, 'error badge'),
  ...drawn('warning', CONTROL, 'warning badge'),
  ...drawn('success', CONTROL, 'success badge'),
];

/** The contrast of a pair in a palette. */
export function contrastOf({ role, on }: DrawnPair, palette: Palette): number {
  return contrast(palette[role], on(palette));
}

function drawn(role: Role, least: number, ...grounds: readonly Ground[]): DrawnPair[] {
  return grounds.map((ground) => ({ role, ground, least, on: GROUNDS[ground] }));
}
