import { expect } from 'vitest';

/** Waits until what a form is drawn with has been fetched, or what is checked next would be the places that are held for it. */
export async function fieldsArrived(): Promise<void> {
  await expect.poll(() => document.querySelector('.linkspan-fields .linkspan-skeleton')).toBeNull();
}
