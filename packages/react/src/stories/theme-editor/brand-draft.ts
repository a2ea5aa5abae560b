import type { Brand, BrandColors, BrandFont, Scheme } from '@linkspan/protocol/brand';

export const SCHEMES: readonly Scheme[] = ['light', 'dark'];

/** The colours that a brand may name. */
export const NAMED_COLORS = [
  'accent',
  'onAccent',
  'surface',
  'text',
  'muted',
  'danger',
  'warning',
  'success',
] as const;
export type NamedColor = (typeof NAMED_COLORS)[number];

const TEXTS = ['name', 'logo', 'language', 'termsUrl', 'privacyUrl', 'consentText'] as const;

/** One sentence of a brand. */
export interface DraftWord {
  readonly language: string;
  readonly key: string;
  readonly text: string;
}

/** A brand as it stands in a form: whatever was typed, and nothing where the widget's own is meant. */
export interface BrandDraft extends Readonly<Record<(typeof TEXTS)[number], string>> {
  readonly colors: Readonly<Record<Scheme, Readonly<Record<NamedColor, string>>>>;
  readonly family: string;
  /** A file of the typeface on each line: its address, its weight or range of weights, "italic". */
  readonly faces: string;
  readonly radius: string;
  readonly density: string;
  readonly words: readonly DraftWord[];
}

const NO_COLORS = {
  ...{ accent: '', onAccent: '', surface: '', text: '', muted: '', danger: '', warning: '', success: '' },
};

export const EMPTY_DRAFT: BrandDraft = {
  ...{ name: '', logo: '', language: '', termsUrl: '', privacyUrl: '', consentText: '' },
  colors: { light: NO_COLORS, dark: NO_COLORS },
  ...{ family: '', faces: '', radius: '', density: '' },
  words: [],
};

/** The form of a brand. */
export function draftOf(brand: Brand): BrandDraft {
  const { colors, font, radius, density, words = {} } = brand;
  const texts = Object.fromEntries(TEXTS.map((name) => [name, brand[name] ?? '']));
  return {
    ...EMPTY_DRAFT,
    ...texts,
    colors: { light: typedIn(colors?.light), dark: typedIn(colors?.dark) },
    family: font?.family ?? '',
    faces: (font?.faces ?? []).map(lineOf).join('\n'),
    radius: radius === undefined ? '' : String(radius),
    density: density ?? '',
    words: Object.entries(words).flatMap(([language, said]) =>
      Object.entries(said).map(([key, text]) => ({ language, key, text })),
    ),
  };
}

function typedIn(colors: BrandColors = {}): BrandDraft['colors'][Scheme] {
  const named = Object.entries(colors).filter(([, color]) => color !== undefined);
  return { ...NO_COLORS, ...Object.fromEntries(named) };
}

/** What a form says, without what it leaves out; whether that is a brand, the product's own reader tells. */
export function givenBy(draft: BrandDraft): Readonly<Record<string, unknown>> {
  const { radius, density, family } = draft;
  const colors = filled({ light: filled(draft.colors.light), dark: filled(draft.colors.dark) });
  const faces = draft.faces.split('\n').flatMap((line) => (line.trim() ? [faceOf(line)] : []));
  return filled({
    ...Object.fromEntries(TEXTS.map((name) => [name, draft[name].trim()])),
    colors,
    font: (family || faces.length > 0) && { family, ...(faces.length > 0 && { faces }) },
    radius: radius.trim() && Number(radius),
    density,
    words: wordsOf(draft.words),
  });
}

function filled(values: object): Readonly<Record<string, unknown>> {
  const said = Object.entries(values).filter(
    ([, value]) => value !== '' && value !== undefined && value !== false && !isEmpty(value),
  );
  return Object.fromEntries(said);
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

function wordsOf(words: readonly DraftWord[]) {
  const said: Record<string, Record<string, string>> = {};
  for (const { language, key, text } of words) {
    if (language && key && text) said[language] = { ...said[language], [key]: text };
  }
  return said;
}

type Face = NonNullable<BrandFont['faces']>[number];

function lineOf({ src, weight, style }: Face): string {
  return [src, weight, style].filter(Boolean).join(' ');
}

function faceOf(line: string) {
  const [src, ...rest] = line.trim().split(/\s+/);
  const style = rest.find((word) => /[a-z]/i.test(word));
  const weight = rest.filter((word) => word !== style).join(' ');
  return { src, ...(weight && { weight }), ...(style && { style }) };
}
