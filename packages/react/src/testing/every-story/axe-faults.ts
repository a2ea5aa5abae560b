import axe from 'axe-core';
import { stillness } from './stillness.ts';

/** The rules of axe that look at what is drawn; the others ran in the story's own test on the same elements. */
const DRAWN_RULES = ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable'];

/**
 * What axe finds of the widget as it is drawn now, by the rules that look at that, or by all of them where it says
 * something else; `look` says how that is.
 */
export async function axeFaults(root: HTMLElement, look: string, rules?: 'all'): Promise<string[]> {
  stillness(root);
  const { violations } = await axe.run(root, {
    ...(rules
      ? { rules: { 'target-size': { enabled: true } } }
      : { runOnly: { type: 'rule', values: DRAWN_RULES } }),
    resultTypes: ['violations'],
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${look}: ${id} of ${html.slice(0, 160)}: ${any[0]?.message}`),
  );
}
