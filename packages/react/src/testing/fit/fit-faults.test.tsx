import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { page } from 'vitest/browser';
import { fitFaults } from './fit-faults.ts';
import '../../theme/styles.css';

beforeEach(() => page.viewport(320, 640));

const LONG = 'Áll ţĥàt ìš šàíď ĥèŕè ìš à ğóóď ďèàļ ļóñğèŕ ţĥàñ ìţ ŵàš';
const WORD = 'Unübersetzbarkeitsvermutungsklausel';

/** The faults of a widget that has this inside. */
function faultsOf(inside: string, dir = 'ltr'): string[] {
  const root = document.createElement('section');
  root.className = 'linkspan-root';
  root.dir = dir;
  root.innerHTML = `<div class="linkspan-screen"><div class="linkspan-scroll">${inside}</div></div>`;
  document.body.append(root);
  onTestFinished(() => root.remove());
  return fitFaults(root, 'here');
}

test.each(['ltr', 'rtl'])('what fits has no fault, %s', (dir) => {
  const rows = Array.from({ length: 40 }, () => `<p class="linkspan-text">${LONG} ${WORD}${WORD}</p>`).join(
    '',
  );
  const inside = `
    <h1 class="linkspan-title">${LONG}</h1>${rows}
    <div><button class="linkspan-button" type="button">${LONG}</button></div>
    <input class="linkspan-input" placeholder="Name" value="${LONG}">
    <p class="linkspan-hidden">${LONG}</p>`;
  expect(faultsOf(inside, dir)).toEqual([]);
});

test.each([
  [
    'one line that ends in dots',
    `<p style="overflow: hidden; text-overflow: ellipsis; white-space: nowrap">${LONG}</p>`,
    /px stand in the|cut off/,
  ],
  [
    'two lines that end in dots',
    `<p style="overflow: hidden; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 1">${LONG}</p>`,
    /cut off/,
  ],
  ['a height that does not grow', `<p style="overflow: hidden; block-size: 24px">${LONG}</p>`, /cut off/],
  [
    'a button that does not grow',
    `<button class="linkspan-button" style="block-size: 40px; inline-size: 90px">${LONG}</button>`,
    /cut off/,
  ],
  [
    'a word that does not break',
    `<div style="inline-size: 120px; overflow-wrap: normal" class="linkspan-text">${WORD}</div>`,
    /cut off/,
  ],
  ['a row that is wider than the widget', `<p style="inline-size: 500px">${LONG}</p>`, /px stand in the/],
  ['a text on another', `<p>${LONG}</p><p style="margin-block-start: -60px">${LONG}</p>`, /lies on/],
  [
    'a hint that is longer than its field',
    `<input class="linkspan-input" placeholder="${LONG}">`,
    /px of the/,
  ],
  [
    'a choice that is longer than its list',
    `<select class="linkspan-input"><option>${LONG}</option></select>`,
    /px of the/,
  ],
])('a planted fault is found: %s', (_, inside, fault) => {
  expect(faultsOf(inside)).toContainEqual(expect.stringMatching(fault));
});

test('a widget beside the window is a fault', () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('.linkspan-root { translate: -40px }');
  document.adoptedStyleSheets.push(sheet);
  onTestFinished(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  });
  expect(faultsOf(`<p>${LONG}</p>`)).toEqual([expect.stringContaining('beside the window')]);
});

test('what is scrolled away lies on nothing', () => {
  const rows = Array.from({ length: 40 }, () => `<p class="linkspan-text">${LONG}</p>`).join('');
  expect(faultsOf(`${rows}</div><div class="linkspan-footer"><p>${LONG}</p>`)).toEqual([]);
});

test('a page that is wider than the window is a fault', () => {
  const wide = document.createElement('div');
  wide.style.cssText = 'inline-size: 400px; block-size: 1px';
  document.body.append(wide);
  onTestFinished(() => wide.remove());
  expect(faultsOf('<p>Here</p>')).toEqual([expect.stringContaining('the page is')]);
});
