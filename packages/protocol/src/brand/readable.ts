import { contrast, hexOf, mix, type Rgb, rgb } from './contrast.ts';
import { contrastOf, DRAWN_PAIRS } from './drawn-pairs.ts';
import { BLACK, type Palette, type Role, WHITE } from './palette.ts';

/** A palette in which every pair that is drawn can be read, or why there is none. */
export type Readable = { readonly palette: Palette } | { readonly reason: string };

/**
 * A share above what WCAG asks: colours are written in 256 steps, and browsers mix what was rounded.
 */
const MARGIN = 1.005;
const STEPS = 64;
const ROUNDS = 4;

/** From what others stand on to what stands on it. */
const ORDER: readonly Role[] = [
  'text',
  'accent',
  'danger',
  'warning',
  'success',
  'muted',
  'control',
  'onAccent',
];

/**
 * The nearest palette that can be read: what has too little contrast is moved towards black or white, whichever is
 * farther from the surface, until it has enough, and keeps its hue. The surface stays as it is; one that neither
 * black nor white can be read on is refused.
 */
export function readable(given: Palette): Readable {
  let palette = given;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const role of ORDER) palette = { ...palette, [role]: corrected(role, palette) };
    if (DRAWN_PAIRS.every((pair) => contrastOf(pair, palette) >= pair.least)) return { palette };
  }
  const worst = DRAWN_PAIRS.find((pair) => contrastOf(pair, palette) < pair.least);
  const best = worst ? contrastOf(worst, palette).toFixed(2) : '';
  return {
    reason: `No colour can be read on the surface ${hexOf(given.surface)} and its tints: ${worst?.role} on ${worst?.ground} reaches ${best}:1 of ${worst?.least}:1. Take a lighter or a darker surface.`,
  };
}

function corrected(role: Role, palette: Palette): Rgb {
  const candidates = role === 'onAccent' ? onAccents(palette) : towardsPole(palette[role], palette.surface);
  for (const candidate of candidates) {
    const tried = { ...palette, [role]: candidate };
    if (holds(role, tried)) return candidate;
  }
  return candidates.at(-1) ?? palette[role];
}

function holds(role: Role, palette: Palette): boolean {
  return DRAWN_PAIRS.every((pair) => pair.role !== role || contrastOf(pair, palette) >= pair.least * MARGIN);
}

function towardsPole(color: Rgb, surface: Rgb): Rgb[] {
  const pole = contrast(BLACK, surface) > contrast(WHITE, surface) ? BLACK : WHITE;
  return Array.from({ length: STEPS + 1 }, (_, step) => rgb(hexOf(mix(pole, step / STEPS, color))));
}

/** What is read on the accent may change sides: where the accent can be read on the surface, so can the reverse. */
function onAccents({ onAccent, surface }: Palette): Rgb[] {
  return [onAccent, WHITE, BLACK, surface];
}
