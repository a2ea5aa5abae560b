import { expect } from 'vitest';

/** Something that hangs, not something that is slow. */
const PATIENCE = { timeout: 15_000 };
/** A story may end with an empty page. */
const A_WHILE = { timeout: 2000 };

/**
 * Waits until a story's words, and what its form is drawn with, have been fetched: what is checked next would else be an
 * empty page, or the places that are held for fields.
 */
export async function storyArrived(): Promise<void> {
  const isDrawn = (each: Element) => each.checkVisibility() && each.textContent?.trim();
  await expect
    .poll(() => [...document.body.children].some(isDrawn), A_WHILE)
    .toBe(true)
    .catch(() => undefined);
  await expect
    .poll(
      () => document.querySelector('.linkspan-root[aria-busy], .linkspan-fields .linkspan-skeleton'),
      PATIENCE,
    )
    .toBeNull();
}
