import { page } from 'vitest/browser';
import { PSEUDO_LOCALE } from '../../stories/pseudo-locale/pseudo-locale.ts';
import { insistOn } from '../../stories/story-language.tsx';
import { fitFaults } from '../fit/fit-faults.ts';
import { axeFaults } from './axe-faults.ts';
import { stillness } from './stillness.ts';

/** The narrowest that WCAG asks for (1.4.10): 1280 px at 400 %. */
const NARROW = [320, 640] as const;
const USUAL = [414, 896] as const;

const full = import.meta.env.LINKSPAN_SCALE === 'full';

/**
 * What is wrong with the story in a language that runs from right to left, and in one whose every text is a third
 * longer, on the narrowest page: as its own test has left it, not as it began.
 */
export async function languageFaults(): Promise<string[]> {
  const faults: string[] = [];
  const usual = document.querySelector<HTMLElement>('.linkspan-root')?.lang ?? '';
  await page.viewport(...NARROW);
  try {
    for (const locale of ['ar', PSEUDO_LOCALE]) {
      insistOn(locale);
      const root = await speaking(locale);
      if (!root) continue;
      stillness(root);
      const look = `${locale}, ${NARROW[0]} px`;
      faults.push(...fitFaults(root, look));
      // Longer words hide from axe little that it has not seen in English: that is looked for at full scale.
      if (locale === 'ar' || full) faults.push(...(await axeFaults(root, look, 'all')));
    }
  } finally {
    insistOn(undefined);
    await speaking(usual);
    await page.viewport(...USUAL);
  }
  return faults;
}

/** The widget once it speaks a language and has said all that it has to say. */
async function speaking(locale: string): Promise<HTMLElement | undefined> {
  const find = () => document.querySelector<HTMLElement>('.linkspan-root') ?? undefined;
  for (let calm = 0, said = ''; calm < TURNS; await turn()) {
    const root = find();
    if (!root) return;
    const text = root.lang === locale ? (root.textContent ?? '') : '';
    calm = text && text === said ? calm + 1 : 0;
    said = text;
  }
  return find();
}

/** A part that brings words of its own takes some to fetch and draw them. */
const TURNS = 8;

/** Lets what is due on this page happen. */
function turn(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(undefined);
  });
}
