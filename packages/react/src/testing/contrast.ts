export type Rgb = readonly [red: number, green: number, blue: number];

/** The contrast of WCAG 2 between two colours, from 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** "#rgb" or "#rrggbb" as channels from 0 to 255. */
export function rgb(hex: string): Rgb {
  const digits = hex.length === 4 ? hex.replace(/[\da-f]/gi, '$&$&') : hex;
  const channel = (at: number) => Number.parseInt(digits.slice(at, at + 2), 16);
  return [channel(1), channel(3), channel(5)];
}

/** `share` (0 to 1) of one colour in another, as color-mix(in srgb) does it. */
export function mix([red, green, blue]: Rgb, share: number, other: Rgb): Rgb {
  const between = (a: number, b: number) => a * share + b * (1 - share);
  return [between(red, other[0]), between(green, other[1]), between(blue, other[2])];
}

function luminance(color: Rgb): number {
  const [red = 0, green = 0, blue = 0] = color.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
