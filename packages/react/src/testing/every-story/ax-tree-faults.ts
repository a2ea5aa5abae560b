import type {} from '@vitest/browser-playwright';
import { cdp } from 'vitest/browser';

/** The roles that nobody can use without a name. */
const NAMED = new Set([
  ...['button', 'link', 'textbox', 'searchbox', 'combobox', 'listbox', 'checkbox', 'radio', 'switch', 'tab'],
  ...[
    'spinbutton',
    'slider',
    'radiogroup',
    'tabpanel',
    'dialog',
    'progressbar',
    'image',
    'heading',
    'option',
  ],
]);

/** What Chromium's own accessibility tree of the page, from which screen readers are told, has without a name or role. */
export async function axTreeFaults(): Promise<string[]> {
  const { nodes } = await cdp().send('Accessibility.getFullAXTree', { frameId: await ownFrame() });
  return nodes.flatMap(({ ignored, role, name, properties = [] }) => {
    if (ignored || name?.value) return [];
    const what = String(role?.value);
    if (NAMED.has(what)) return [`Chromium’s tree has a ${what} without a name`];
    const focusable = properties.some((each) => each.name === 'focusable' && each.value.value);
    return focusable && what === 'generic' ? [`Chromium’s tree has a stop that is nothing`] : [];
  });
}

async function ownFrame(): Promise<string> {
  const { frameTree } = await cdp().send('Page.getFrameTree');
  const inside = [frameTree];
  for (const tree of inside) {
    if (tree.frame.url === location.href) return tree.frame.id;
    inside.push(...(tree.childFrames ?? []));
  }
  throw new Error(`No frame is at ${location.href}.`);
}
