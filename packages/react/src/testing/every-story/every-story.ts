import { afterEach, expect } from 'vitest';
import { axTreeFaults } from './ax-tree-faults.ts';
import { axeFaults } from './axe-faults.ts';
import { hostStyleFaults } from './host-style-faults.ts';
import { keyboardFaults } from './keyboard-faults.ts';
import { languageFaults } from './language-faults.ts';
import { mirrorFaults } from './mirror-faults.ts';
import { motionFaults } from './motion-faults.ts';
import { stillness } from './stillness.ts';
import { storyArrived } from './story-arrived.ts';
import { withMedia } from './with-media.ts';

const full = import.meta.env.LINKSPAN_SCALE === 'full';

/** Each theme and each direction; at full scale each theme in each direction, and by keyboard in both themes. */
const LOOKS = [
  ...(full
    ? ([
        ['light', 'rtl', false],
        ['dark', 'ltr', false],
      ] as const)
    : []),
  ['dark', 'rtl', full],
  ['light', 'ltr', true],
] as const;

/**
 * What every story has to stand beside its own test, where axe saw it in the light theme from left to right:
 * on the page as that test has left it.
 */
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') return;
  await storyArrived();
  const faults = await axTreeFaults();
  if (document.querySelector('.linkspan-root')) faults.push(...(await languageFaults()));
  const root = document.querySelector<HTMLElement>('.linkspan-root');
  if (root) faults.push(...(await widgetFaults(root)));
  // With what stands around the widget, as in the playground.
  await withMedia({ 'prefers-color-scheme': 'dark' }, async () => {
    faults.push(...(await axeFaults(document.body, 'a dark page')));
    if (!root) faults.push(...(await keyboardFaults(document.body, 'a dark page')));
  });
  expect(faults).toEqual([]);
});

async function widgetFaults(root: HTMLElement): Promise<string[]> {
  stillness(root);
  const faults = mirrorFaults(root);
  await withMedia({ 'forced-colors': 'active', 'prefers-reduced-motion': 'reduce' }, async () => {
    faults.push(...motionFaults(root), ...(await axeFaults(root, 'forced colours')));
  });
  faults.push(...hostStyleFaults(root));
  const { linkspanTheme: usual } = root.dataset;
  for (const [theme, direction, byKeyboard] of LOOKS) {
    root.dataset.linkspanTheme = theme;
    root.dir = direction;
    const look = `${theme}, ${direction}`;
    faults.push(...(await axeFaults(root, look)));
    if (byKeyboard) faults.push(...(await keyboardFaults(root, look)));
  }
  root.dataset.linkspanTheme = usual;
  return faults;
}
