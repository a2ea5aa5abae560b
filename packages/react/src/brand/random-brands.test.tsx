/// <reference types="vite/client" />
import { brandArbitrary } from '@linkspan/protocol/arbitrary/brand';
import { contrast, readBrand } from '@linkspan/protocol/brand';
import { composeStories, setProjectAnnotations } from '@storybook/react-vite';
import fc from 'fast-check';
import { Component, type ComponentType, type ReactNode } from 'react';
import { expect, onTestFinished, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { grounded, stuffIn } from '../testing/drawn-contrast.ts';
import { holdStill } from '../testing/hold-still.ts';
import { drawBrand } from './draw-brand.ts';
import '../theme/styles.css';

const full = import.meta.env.LINKSPAN_SCALE === 'full';
const BRANDS = full ? 500 : 8;
/** Each brand is drawn on every screen there is. */
const LONG = full ? 30 * 60_000 : 60_000;
const files = import.meta.glob<Parameters<typeof composeStories>[0]>('../screens/*/*.stories.tsx', {
  eager: true,
});

/** A story that needs more than its arguments is left out of the wall. */
class Kept extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };
  static getDerivedStateFromError() {
    return { broken: true };
  }
  override render() {
    return this.state.broken ? null : this.props.children;
  }
}

test(
  'every brand that is accepted can be read on every screen as it is drawn, in light and dark',
  async () => {
    setProjectAnnotations([{ initialGlobals: { theme: 'light', locale: 'en', direction: 'ltr' } }]);
    const stories = Object.values(files).flatMap(
      (file) => Object.values(composeStories(file)) as ComponentType[],
    );
    await render(
      stories.map((Story, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the wall does not change.
        <Kept key={index}>
          <Story />
        </Kept>
      )),
    );
    await expect.poll(() => document.querySelectorAll('.linkspan-title').length).toBeGreaterThan(40);
    // A colour on its way to another is neither.
    holdStill();
    onTestFinished(() => document.body.removeAttribute('style'));
    // Until this is drawn, what was moving goes on beside the test and takes its time.
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    const roots = [...document.querySelectorAll<HTMLElement>('.linkspan-root')];
    const screens = new Set(
      roots.map((root) => root.querySelector('[data-linkspan-screen]')?.getAttribute('data-linkspan-screen')),
    );
    expect(screens.size).toBeGreaterThan(10);
    const stuff = roots.flatMap(stuffIn);
    expect(stuff.length).toBeGreaterThan(300);

    vi.spyOn(console, 'warn').mockImplementation(() => {});
    let accepted = 0;
    fc.assert(
      fc.property(brandArbitrary, (brand) => {
        if (accepted === BRANDS || 'refused' in readBrand(brand)) return;
        accepted += 1;
        const { style } = drawBrand(JSON.stringify([brand]));
        document.body.removeAttribute('style');
        for (const [name, value] of Object.entries(style))
          document.body.style.setProperty(name, String(value));
        for (const theme of ['light', 'dark']) {
          for (const root of roots) root.dataset.linkspanTheme = theme;
          for (const { element, least, property } of stuff) {
            const { color, ground } = grounded(element, property);
            const reached = contrast(color, ground);
            if (reached < least)
              throw new Error(
                `${theme}: ${property} of ${element.outerHTML.slice(0, 120)} has ${reached.toFixed(2)} of ${least}: ${color} on ${ground}`,
              );
          }
        }
      }),
      { numRuns: BRANDS * 4, endOnFailure: true },
    );
    console.info(
      `${accepted} brands accepted, ${stuff.length} things measured on ${roots.length} pictures of ${screens.size} screens`,
    );
    expect(accepted).toBe(BRANDS);
  },
  LONG,
);
