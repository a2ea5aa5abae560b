/// <reference types="vite/client" />

import { contrast, DEFAULT_COLORS, hexOf, mix, type Rgb, rgb } from '@linkspan/protocol/brand';
import { describe, expect, test } from 'vitest';
import { THEME_ATTRIBUTES, THEME_VARIABLES } from './theme-contract.ts';

const sheets = import.meta.glob<string>('./*.css', { eager: true, query: '?raw', import: 'default' });
const css = Object.values(sheets).join('\n');
const components = import.meta.glob<string>(['../**/*.tsx', '!../**/*.test.tsx', '!../**/*.stories.tsx'], {
  eager: true,
  query: '?raw',
  import: 'default',
});

test('the contract names every variable that is read, and no other', () => {
  const read = new Set(css.match(/--linkspan-[\w-]+/g));
  expect([...read].sort()).toEqual(Object.keys(THEME_VARIABLES).sort());
});

test('the contract names every attribute that a host may select by', () => {
  const written = Object.values(components)
    .join('\n')
    .match(/(?<= )data-linkspan-[\w-]+(?==)/g);
  expect([...new Set(written)].sort()).toEqual(expect.arrayContaining(Object.keys(THEME_ATTRIBUTES).sort()));
});

test('every rule begins with a class of ours, and a public variable is never set', () => {
  const rules = css.replace(/\/\*[\s\S]*?\*\//g, '').match(/[^{};]+(?=\{)/g) ?? [];
  const selectors = rules
    .filter((rule) => !/^\s*(@|from|to|\d)/.test(rule))
    .flatMap((rule) => rule.split(/,(?![^(]*\))/));
  expect(
    selectors.map((selector) => selector.trim()).filter((selector) => !selector.startsWith('.linkspan-')),
  ).toEqual([]);
  expect(css).not.toMatch(/(?<!\()--linkspan-[\w-]+\s*:/);
});

test('sizes are the person’s, whatever the page makes of rem', () => {
  expect(css).not.toMatch(/\drem\b/);
});

test('the direction is asked of the root, since bundlers write :dir() as a list of languages', () => {
  expect(css).not.toMatch(/:dir\(/);
});

test('Japanese breaks between its words', () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
  document.body.innerHTML = '<div class="linkspan-root" lang="ja"><p>求めている情報</p></div>';
  const paragraph = document.querySelector('p');
  const letters = paragraph?.firstChild;
  if (!paragraph || !letters) throw new Error('Nothing is drawn.');
  const placeOf = (from: number, to: number) => {
    const range = new Range();
    range.setStart(letters, from);
    range.setEnd(letters, to);
    return range.getBoundingClientRect();
  };
  paragraph.style.inlineSize = `${placeOf(0, 6).width + 1}px`;
  expect(placeOf(0, 5).top).toBeLessThan(placeOf(5, 6).top);
  expect(placeOf(5, 6).top).toBe(placeOf(6, 7).top);
  document.adoptedStyleSheets = [];
  document.body.replaceChildren();
});

test('a brand is made readable beside the colours that are drawn without one', () => {
  const drawn = readPairs();
  for (const [role, light] of Object.entries(DEFAULT_COLORS.light)) {
    const dark = Object.entries(DEFAULT_COLORS.dark).find(([name]) => name === role)?.[1];
    expect([role, ...(drawn.get(role) ?? [])]).toEqual([role, light, dark]);
  }
});

describe.each([
  ['light', 1],
  ['dark', 2],
])('in the %s theme', (_, column) => {
  const color = (name: string): Rgb => {
    const pair = new RegExp(`--_${name}: var\\(--linkspan-${name}, light-dark\\((#\\w+), (#\\w+)\\)\\)`).exec(
      css,
    );
    return rgb(pair?.[column] ?? '#7f7f7f');
  };
  const surface = color('surface');
  const sunken = mix(color('text'), 0.04, surface);
  const tint = mix(color('accent'), 0.08, surface);

  test.each(['text', 'muted', 'accent', 'danger', 'warning', 'success'])('%s is readable', (name) => {
    expect(contrast(color(name), surface)).toBeGreaterThanOrEqual(4.5);
  });

  test('muted text is readable on every ground', () => {
    for (const ground of [sunken, tint]) expect(contrast(color('muted'), ground)).toBeGreaterThanOrEqual(4.5);
  });

  test('what is chosen and what is warned of is readable on its tint', () => {
    expect(contrast(color('accent'), tint)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(color('warning'), sunken)).toBeGreaterThanOrEqual(4.5);
    for (const tone of ['danger', 'warning', 'success']) {
      expect(contrast(color(tone), mix(color(tone), 0.09, surface))).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('the main action is readable and controls can be seen', () => {
    expect(contrast(color('on-accent'), color('accent'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(mix(color('text'), 0.5, surface), surface)).toBeGreaterThanOrEqual(3);
  });
});

/** The colours of the stylesheet by role: light, then dark. */
function readPairs(): ReadonlyMap<string, readonly string[]> {
  const pairs = css.matchAll(/--_([\w-]+): var\(--linkspan-[\w-]+, light-dark\((#\w+), (#\w+)\)\)/g);
  return new Map(
    [...pairs].map(([, name = '', light = '', dark = '']) => [
      name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
      [hexOf(rgb(light)), hexOf(rgb(dark))],
    ]),
  );
}
