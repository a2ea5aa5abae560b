/// <reference types="vite/client" />

import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { withMedia } from '../testing/every-story/with-media.ts';
import './styles.css';

afterEach(() => document.body.replaceChildren());

test.each(['light', 'dark'])(
  'in the %s theme an edge is drawn while more is below, and only then',
  async (theme) => {
    const { scroll, drawsEdge } = draw(theme, 2000);
    expect(await drawsEdge()).toBe(true);
    scroll.scrollTop = 900;
    expect(await drawsEdge()).toBe(true);
    scroll.scrollTop = scroll.scrollHeight;
    expect(await drawsEdge()).toBe(false);
  },
);

test('what fits has no edge', async () => {
  expect(await draw('light', 40).drawsEdge()).toBe(false);
});

test('it is there for who wants no motion', async () => {
  await withMedia({ 'prefers-reduced-motion': 'reduce' }, async () => {
    expect(await draw('light', 2000).drawsEdge()).toBe(true);
  });
});

/** A screen with so much to scroll. */
function draw(theme: string, height: number) {
  document.body.innerHTML = `<div class="linkspan-root" data-linkspan-theme="${theme}" style="block-size: 400px">
    <div class="linkspan-screen"><div class="linkspan-scroll"><div style="flex: none; block-size: ${height}px"></div></div>
    <div class="linkspan-footer">Footer</div></div></div>`;
  const scroll = document.querySelector<HTMLElement>('.linkspan-scroll');
  if (!scroll) throw new Error('Nothing is drawn.');
  return { scroll, drawsEdge };

  /** Whether the last line of pixels differs from the middle. */
  async function drawsEdge(): Promise<boolean> {
    const picture = await page.screenshot({ element: scroll as HTMLElement, save: false });
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob());
    const pen = new OffscreenCanvas(image.width, image.height).getContext('2d');
    if (!pen) throw new Error('Nothing reads pixels here.');
    pen.drawImage(image, 0, 0);
    const at = (y: number) => [...pen.getImageData(image.width / 2, y, 1, 1).data].join();
    return at(image.height - 2) !== at(Math.floor(image.height / 2));
  }
}
