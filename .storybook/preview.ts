import type { Preview } from '@storybook/react-vite';
import { configure, expect } from 'storybook/test';

// A limit for what hangs, not a measure, on a machine that has other work.
configure({ asyncUtilTimeout: 20_000 });

const LANGUAGES = ['en', 'ar', 'de', 'es', 'fr', 'he', 'it', 'ja', 'nl', 'pl', 'pt', 'sv', 'zh', 'en-XA'];

const toolbar = (title: string, items: readonly string[]) => ({
  description: title,
  toolbar: { title, items: [...items], dynamicTitle: true },
});

export default {
  globalTypes: {
    theme: toolbar('Theme', ['system', 'light', 'dark']),
    locale: toolbar('Language', LANGUAGES),
    direction: toolbar('Direction', ['auto', 'ltr', 'rtl']),
  },
  initialGlobals: { theme: 'system', locale: 'en', direction: 'auto' },
  // What moves in has arrived before axe measures its contrast.
  afterEach: async ({ canvasElement }) => {
    for (const move of canvasElement.getAnimations({ subtree: true })) {
      if (move.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) move.finish();
    }
    await expectToFit(canvasElement);
  },
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error', config: { rules: [{ id: 'target-size', enabled: true }] } },
    viewport: {
      options: {
        narrow: { name: '320 px', styles: { width: '320px', height: '640px' }, type: 'mobile' },
        phone: { name: 'Phone', styles: { width: '390px', height: '844px' }, type: 'mobile' },
        zoomed: { name: '400 %', styles: { width: '320px', height: '256px' }, type: 'mobile' },
        desktop: { name: 'Desktop', styles: { width: '1280px', height: '800px' }, type: 'desktop' },
      },
    },
    options: { storySort: { order: ['Flow', 'Screens', 'Fields', 'Frame'] } },
  },
} satisfies Preview;

/** At 320 px nothing is cut off and nothing scrolls sideways. */
async function expectToFit(canvas: HTMLElement) {
  const root = canvas.querySelector<HTMLElement>('.linkspan-root');
  if (!root) return;
  root.style.maxInlineSize = '320px';
  const wide = [
    root,
    ...root.querySelectorAll<HTMLElement>(':not(.linkspan-hidden, .linkspan-cover)'),
  ].filter(
    (element) =>
      element.scrollWidth > element.clientWidth + 1 && SCROLLS.test(getComputedStyle(element).overflowX),
  );
  root.style.maxInlineSize = '';
  await expect(wide.map((element) => element.outerHTML.slice(0, 200))).toEqual([]);
}

const SCROLLS = /auto|scroll|hidden/;
