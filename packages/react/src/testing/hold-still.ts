import { onTestFinished } from 'vitest';

/** Nothing moves until the test has ended: what is measured or pressed need not come to rest first. */
export function holdStill(): void {
  const still = new CSSStyleSheet();
  still.replaceSync('.linkspan-root * { transition: none !important; animation: none !important }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, still];
  onTestFinished(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== still);
  });
}
