import type { Preview } from '@storybook/react-vite';

const toolbar = (title: string, items: readonly string[]) => ({
  description: title,
  toolbar: { title, items: [...items], dynamicTitle: true },
});

export default {
  globalTypes: {
    theme: toolbar('Theme', ['system', 'light', 'dark']),
    locale: toolbar('Language', ['en', 'fr']),
    direction: toolbar('Direction', ['ltr', 'rtl']),
  },
  initialGlobals: { theme: 'system', locale: 'en', direction: 'ltr' },
  // What moves in has arrived before axe measures its contrast.
  afterEach: async ({ canvasElement }) => {
    const moves = canvasElement.getAnimations({ subtree: true });
    const ending = moves.filter(
      (move) => move.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY,
    );
    await Promise.allSettled(ending.map((move) => move.finished));
  },
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
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
