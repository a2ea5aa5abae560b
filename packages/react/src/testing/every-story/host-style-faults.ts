/// <reference types="vite/client" />
import bootstrap from 'bootstrap/dist/css/bootstrap.css?raw';
import preflight from 'tailwindcss/preflight.css?raw';
import { differences, look } from '../look.ts';
import loudPage from './loud-page.css?raw';

const HOSTS = { 'Tailwind’s preflight': preflight, Bootstrap: bootstrap, 'a loud page': loudPage };

/**
 * What a page's own style sheet changes of the widget, for each of some pages: nothing. The sheet comes
 * after the widget's, where a rule of equal weight wins.
 */
export function hostStyleFaults(root: HTMLElement): string[] {
  calmAround(root);
  const alone = look(root);
  return Object.entries(HOSTS).flatMap(([host, css]) =>
    withSheet(css, () => differences(alone, look(root))).map((fault) => `Under ${host}: ${fault}`),
  );
}

/** Where the widget is on the page is the page's affair: only what is inherited comes through around it. */
function calmAround(root: HTMLElement): void {
  const { body } = document;
  for (let around = root.parentElement; around && around !== body; around = around.parentElement) {
    if (around.localName !== 'dialog') around.style.cssText = 'all: unset; display: block';
  }
}

function withSheet<T>(css: string, work: () => T): T {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
  try {
    return work();
  } finally {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  }
}
