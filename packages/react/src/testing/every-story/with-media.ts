import type {} from '@vitest/browser-playwright';
import { cdp } from 'vitest/browser';

interface Media {
  readonly 'prefers-color-scheme'?: 'dark';
  readonly 'forced-colors'?: 'active';
  readonly 'prefers-reduced-motion'?: 'reduce';
}

/** Does the work as a person with these settings of the system meets the page. */
export async function withMedia<T>(media: Media, work: () => Promise<T>): Promise<T> {
  await emulate({ ...USUAL, ...media });
  try {
    return await work();
  } finally {
    await emulate(USUAL);
  }
}

const USUAL = {
  'prefers-color-scheme': 'light',
  'forced-colors': 'none',
  'prefers-reduced-motion': 'no-preference',
};

async function emulate(media: Readonly<Record<string, string>>): Promise<void> {
  const features = Object.entries(media).map(([name, value]) => ({ name, value }));
  await cdp().send('Emulation.setEmulatedMedia', { features });
}
