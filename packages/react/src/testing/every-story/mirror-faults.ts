import { stillness } from './stillness.ts';

/** What is not the mirror image of itself when the text runs from right to left: a margin, an inset, a place. */
export function mirrorFaults(root: HTMLElement): string[] {
  const before = places(root);
  root.dir = 'rtl';
  const after = places(root);
  root.dir = 'ltr';
  return before.flatMap(({ element, start, width }, index) => {
    const there = after[index];
    if (!there || Math.abs(there.end - start) < 1) return [];
    const name = element.outerHTML.slice(0, 120);
    return [
      `${name}: ${start.toFixed(1)} from the start, ${width.toFixed(1)} wide; from right to left ${there.end.toFixed(1)}`,
    ];
  });
}

/** Where each box is; a line of text is laid out by its own characters. */
function places(root: HTMLElement) {
  stillness(root);
  const { left, right } = root.getBoundingClientRect();
  return [...root.querySelectorAll(':not(svg *, option)')]
    .filter((element) => !['inline', 'none'].includes(getComputedStyle(element).display))
    .map((element) => {
      const rect = element.getBoundingClientRect();
      return { element, start: rect.left - left, end: right - rect.right, width: rect.width };
    });
}
