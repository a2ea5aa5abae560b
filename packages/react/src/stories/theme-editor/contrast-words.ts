import {
  type BrandReading,
  contrastOf,
  DRAWN_PAIRS,
  type DrawnPair,
  type Palette,
  ROLES,
  type Role,
  rgb,
  type Scheme,
} from '@linkspan/protocol/brand';

type Usable = Extract<BrandReading, { brand: unknown }>;
type Colors = NonNullable<Usable['colors']>[Scheme];

const NAMES: Readonly<Record<Role, string>> = {
  accent: 'The accent',
  onAccent: 'Text on the accent',
  surface: 'The surface',
  text: 'Text',
  muted: 'Muted text',
  danger: 'The colour of errors',
  warning: 'The colour of warnings',
  success: 'The colour of success',
  control: 'The border of controls',
};

/** Why colours are drawn otherwise than the brand has them, each in a sentence with what they reach. */
export function correctionsInWords({ colors, corrections }: Usable): string[] {
  if (!colors) return [];
  return corrections.map(({ scheme, role, from, to }) => {
    const drawn = paletteOf(colors[scheme]);
    const before = worstOf(role, { ...drawn, [role]: rgb(from) });
    const after = worstOf(role, drawn);
    if (!before || !after) return `${NAMES[role]} in ${scheme}: ${from} is drawn as ${to}.`;
    return `${NAMES[role]} in ${scheme}: ${from} reaches ${written(before)} on ${groundOf(before)}, where ${before.pair.least}:1 is needed. It is drawn as ${to}, which reaches ${written(after)} on ${groundOf(after)}.`;
  });
}

/** The least contrast of each role on any ground that a screen puts it on. */
export interface RoleContrast {
  readonly role: Role;
  readonly name: string;
  readonly color: string;
  /** "5.31:1 of 4.5:1 on the tint". */
  readonly reached: string;
}

/** What each colour reaches where it is read worst, as it is drawn. */
export function contrastsIn(colors: Colors): RoleContrast[] {
  const palette = paletteOf(colors);
  return ROLES.flatMap((role) => {
    const worst = worstOf(role, palette);
    return worst
      ? [
          {
            role,
            name: NAMES[role],
            color: colors[role],
            reached: `${written(worst)} of ${worst.pair.least}:1 on ${groundOf(worst)}`,
          },
        ]
      : [];
  });
}

interface Reached {
  readonly pair: DrawnPair;
  readonly contrast: number;
}

/** Where a colour has least of what it needs. */
function worstOf(role: Role, palette: Palette): Reached | undefined {
  const [worst] = DRAWN_PAIRS.filter((pair) => pair.role === role)
    .map((pair) => ({ pair, contrast: contrastOf(pair, palette) }))
    .sort((one, other) => one.contrast / one.pair.least - other.contrast / other.pair.least);
  return worst;
}

function paletteOf(colors: Colors): Palette {
  const { accent, onAccent, surface, text, muted, danger, warning, success, control } = colors;
  return {
    ...{ accent: rgb(accent), onAccent: rgb(onAccent), surface: rgb(surface), text: rgb(text) },
    ...{ muted: rgb(muted), danger: rgb(danger), warning: rgb(warning), success: rgb(success) },
    control: rgb(control),
  };
}

/** Rounded down: 4.499 is not enough, and must not read as if it were. */
function written({ contrast }: Reached): string {
  return `${(Math.floor(contrast * 100) / 100).toFixed(2)}:1`;
}

function groundOf({ pair }: Reached): string {
  return pair.ground === 'sunken' ? 'the sunken ground' : `the ${pair.ground}`;
}
