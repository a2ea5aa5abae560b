import * as v from 'valibot';
import { Brand, type BrandColors, languageTag } from './brand.ts';
import { hexOf, mix, rgb } from './contrast.ts';
import { DEFAULT_COLORS, type Palette, ROLES, type Role, type Scheme } from './palette.ts';
import { readable } from './readable.ts';

/** A colour that the brand named and that could not be read as it is. */
export interface Correction {
  readonly scheme: Scheme;
  readonly role: Role;
  readonly from: string;
  readonly to: string;
}

export type BrandReading =
  | {
      readonly brand: Brand;
      /** Every colour of both schemes as it is drawn ("#rrggbb"); undefined if the brand names none. */
      readonly colors: Readonly<Record<Scheme, Readonly<Record<Role, string>>>> | undefined;
      readonly corrections: readonly Correction[];
    }
  | {
      /** Why the brand cannot be used: each says what is wrong with what. */
      readonly refused: readonly string[];
    };

/**
 * Reads a brand from outside. Text of less than 4.5:1 and controls of less than 3:1, on any ground of any screen, in
 * light or dark, are corrected; a surface on which that is impossible is refused.
 */
export function readBrand(given: unknown): BrandReading {
  const parsed = v.safeParse(Brand, given);
  if (!parsed.success) {
    return { refused: parsed.issues.map(reasonOf) };
  }
  const brand = parsed.output;
  const refused = [...wrongWords(Object(given).words, brand.words)];
  if (refused.length > 0) return { refused };
  if (!brand.colors) return { brand, colors: undefined, corrections: [] };
  const { light = {}, dark = {} } = brand.colors;
  const inLight = readable(paletteOf('light', light));
  const inDark = readable(paletteOf('dark', { ...dark, accent: dark.accent ?? light.accent }));
  if ('palette' in inLight && 'palette' in inDark) {
    return {
      brand,
      colors: { light: hexesOf(inLight.palette), dark: hexesOf(inDark.palette) },
      corrections: [
        ...correctionsOf('light', light, inLight.palette),
        ...correctionsOf('dark', dark, inDark.palette),
      ],
    };
  }
  return {
    refused: [
      ...('reason' in inLight ? [`colors.light.surface: ${inLight.reason}`] : []),
      ...('reason' in inDark ? [`colors.dark.surface: ${inDark.reason}`] : []),
    ],
  };
}

/** By hand, because the widget has no other use for valibot's way to write a path. */
function reasonOf({ path, message }: v.BaseIssue<unknown>): string {
  return `${path?.map(({ key }) => String(key)).join('.') || 'brand'}: ${message}`;
}

function* wrongWords(given: unknown, read: Brand['words']): Generator<string> {
  for (const [tag, said] of Object.entries(Object(given))) {
    if (languageTag(tag) === undefined) yield `words.${tag}: words stand under a language, like fr`;
    for (const [key, text] of Object.entries(Object(said))) {
      if (read?.[tag]?.[key] !== text) yield `words.${tag}.${key}: a text of up to 600 characters`;
    }
  }
}

function paletteOf(scheme: Scheme, named: BrandColors): Palette {
  const color = (role: Exclude<Role, 'control'>) => rgb(named[role] ?? DEFAULT_COLORS[scheme][role]);
  const [text, surface] = [color('text'), color('surface')];
  return {
    accent: color('accent'),
    onAccent: color('onAccent'),
    surface,
    text,
    muted: color('muted'),
    danger: color('danger'),
    warning: color('warning'),
    success: color('success'),
    control: mix(text, 0.5, surface),
  };
}

function correctionsOf(scheme: Scheme, named: BrandColors, drawn: Palette): Correction[] {
  return ROLES.flatMap((role) => {
    const from = role === 'control' ? undefined : named[role];
    const [before, to] = [from && hexOf(rgb(from)), hexOf(drawn[role])];
    return from === undefined || before === to ? [] : [{ scheme, role, from, to }];
  });
}

function hexesOf(palette: Palette): Readonly<Record<Role, string>> {
  const { accent, onAccent, surface, text, muted, danger, warning, success, control } = palette;
  return {
    accent: hexOf(accent),
    onAccent: hexOf(onAccent),
    surface: hexOf(surface),
    text: hexOf(text),
    muted: hexOf(muted),
    danger: hexOf(danger),
    warning: hexOf(warning),
    success: hexOf(success),
    control: hexOf(control),
  };
}
