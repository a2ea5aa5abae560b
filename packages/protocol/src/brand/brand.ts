import * as v from 'valibot';
import { dictionary } from '../dictionary.ts';
import { safeUrl } from '../link.ts';
import { text } from '../text.ts';

const COLOR = /^#(?:[\da-f]{3}){1,2}$/i;
const FAMILY = /^[\p{L}\p{N} _-]{1,60}(?:,[\p{L}\p{N} _-]{1,60}){0,7}$/u;
const WEIGHT = /^[1-9]00(?: [1-9]00)?$/;

const address = v.pipe(
  v.string(),
  v.transform(safeUrl),
  v.string('an address begins with https:// and holds no password'),
);

const color = v.optional(v.pipe(v.string(), v.regex(COLOR, 'a colour is written like #2350d9')));

const language = v.pipe(
  v.string(),
  v.maxLength(35),
  v.transform(languageTag),
  v.string('a language is written like fr or pt-BR'),
);

/** The colours of one scheme. What is left out is the widget's own, made readable beside the others. */
const BrandColors = v.object({
  /** The main action, links, focus and what is chosen. */
  accent: color,
  /** Text on the accent. */
  onAccent: color,
  /** What everything stands on. */
  surface: color,
  text: color,
  /** Text of less weight. */
  muted: color,
  danger: color,
  warning: color,
  success: color,
});
export type BrandColors = v.InferOutput<typeof BrandColors>;

/**
 * A typeface: names in order of preference ("Inter, Arial"), and where the first one is fetched from if the person's
 * system may not have it: files by https, which the page's policy has to allow. `weight` is one ("400") or a
 * range ("100 900").
 */
const BrandFont = v.object({
  family: v.pipe(
    v.string(),
    v.regex(FAMILY, 'a typeface is up to 8 names with commas between, without quotes'),
  ),
  faces: v.optional(
    v.pipe(
      v.array(
        v.object({
          src: address,
          weight: v.optional(v.pipe(v.string(), v.regex(WEIGHT, 'a weight is written like 400 or 100 900'))),
          style: v.optional(v.picklist(['normal', 'italic'])),
        }),
      ),
      v.maxLength(8),
    ),
  ),
});
export type BrandFont = v.InferOutput<typeof BrandFont>;

/**
 * A brand, as data: whose name, look and words the widget has. Everything may be left out.
 *
 * `colors.dark` takes the accent of `colors.light` if it names none. `radius` is in CSS pixels. `language` is BCP 47.
 * `words` are sentences by language and key of the catalogue, as ICU messages ("{application} asks to see:").
 * `consentText` is what the person reads above the decision, beside what the consent asks for.
 *
 * Colours that are well formed may still be unreadable: {@link readBrand} says so.
 */
export const Brand = v.object({
  name: v.optional(text(100)),
  logo: v.optional(address),
  colors: v.optional(v.object({ light: v.optional(BrandColors), dark: v.optional(BrandColors) })),
  font: v.optional(BrandFont),
  radius: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(28))),
  density: v.optional(v.picklist(['comfortable', 'compact'])),
  language: v.optional(language),
  // What makes no sense among them is told by readBrand.
  words: v.optional(dictionary(dictionary(v.pipe(v.string(), v.maxLength(600))))),
  termsUrl: v.optional(address),
  privacyUrl: v.optional(address),
  consentText: v.optional(text(1000)),
});
export type Brand = v.InferOutput<typeof Brand>;

/** The tag itself if it is one (BCP 47). */
export function languageTag(text: string): string | undefined {
  try {
    return new Intl.Locale(text).language && text;
  } catch {
    return undefined;
  }
}
