import type { View } from '@linkspan/flow';
import { type Brand, mergeBrands, readBrand } from '@linkspan/protocol/brand';
import type { CSSProperties } from 'react';
import type { Language } from '../language/language.ts';
import { brandView } from './brand-view.ts';
import { speakerOf } from './brand-words.ts';
import { complain } from './complain.ts';
import { once } from './once.ts';
import { typefaceOf } from './typeface.ts';

/** A brand as the widget draws it. */
export interface DrawnBrand {
  /** What the first of the brands says of it (BCP 47). */
  readonly language: string | undefined;
  /** The variables of the theme, for the root of what is drawn. */
  readonly style: CSSProperties;
  /** The view with the brand's name, logo, links and consent. */
  view(view: View): View;
  /** Fetches the files of its typeface where they are needed; ends that with what it returns. */
  attach(): () => void;
  /** A language with the brand's words; undefined if it has none. */
  readonly speak: ((language: Language) => Language) | undefined;
}

/** Brands by their text: drawn once, so that whoever draws again gets the same. */
const drawn = new Map<string, DrawnBrand>();

/** Reads brands, as JSON of a list, the first that says something first. One that cannot be used is said why, and left out. */
export function drawBrand(given: string): DrawnBrand {
  const brand = drawn.get(given) ?? draw(given);
  drawn.set(given, brand);
  return brand;
}

function draw(given: string): DrawnBrand {
  const brands: unknown[] = JSON.parse(given);
  const usables = brands.map(usable);
  const brand = mergeBrands(...usables);
  const { font, words } = brand;
  const typeface = font && typefaceOf(font);
  return {
    language: usables[0]?.language,
    style: styleOf(brand, typeface?.family),
    view: once((view) => brandView(view, brand)),
    attach: () => typeface?.attach() ?? (() => {}),
    speak: words && speakerOf(words),
  };
}

function usable(given: unknown): Brand | undefined {
  if (!given) return undefined;
  const reading = readBrand(typeof given === 'string' ? parsed(given) : given);
  if ('brand' in reading) {
    for (const { scheme, role, from, to } of reading.corrections)
      complain(`colors.${scheme}.${role} ${from} could not be read and is drawn as ${to}.`);
    return reading.brand;
  }
  complain(`the brand is not drawn: ${reading.refused.join('; ')}`);
  return undefined;
}

function styleOf(brand: Brand, family: string | undefined): CSSProperties {
  const { radius, density } = brand;
  const reading = readBrand(brand);
  const colors = 'colors' in reading ? reading.colors : undefined;
  const variables: Record<string, string> = {
    ...(radius !== undefined && { '--linkspan-radius': `${radius}px` }),
    ...(density === 'compact' && { '--linkspan-gap': '16px' }),
    ...(family && { '--linkspan-font': family }),
  };
  for (const [role, light] of Object.entries(colors?.light ?? {})) {
    const dark = Object.entries(colors?.dark ?? {}).find(([name]) => name === role)?.[1] ?? light;
    variables[`--linkspan-${role.replace('A', '-a')}`] = `light-dark(${light}, ${dark})`;
  }
  return variables;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
