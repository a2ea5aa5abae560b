/** Channels from 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** The contrast of WCAG 2 between two colours, from 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** "#rgb" or "#rrggbb" as channels. */
export function rgb(hex: string): Rgb {
  const digits = hex.length === 4 ? hex.replace(/[\da-f]/gi, '$&$&') : hex;
  const channel = (at: number) => Number.parseInt(digits.slice(at, at + 2), 16);
  return [channel(1), channel(3), channel(5)];
}

/** A colour as "#rrggbb". */
export function hexOf(color: Rgb): string {
  return `#${color.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
}

/** `share` (0 to 1) of one colour in another, as color-mix(in srgb) does it. */
export function mix([red, green, blue]: Rgb, share: number, other: Rgb): Rgb {
  const between = (a: number, b: number) => a * share + b * (1 - share);
  return [between(red, other[0]), between(green, other[1]), between(blue, other[2])];
}

/** The relative luminance of WCAG 2, from 0 (black) to 1 (white). */
function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
