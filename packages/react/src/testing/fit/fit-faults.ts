import { boxesOf, type Edges, type TextBox } from './text-boxes.ts';
import { tooLongTexts } from './too-long-texts.ts';

/** Fonts reach a little beyond their line, and pixels are rounded. */
const SLACK = { x: 1, y: 4 };

/**
 * What of the widget's text cannot be read at its present width, or makes anybody scroll sideways: text that is cut
 * off, sticks out of what it stands in or lies on other text, and what is wider than what it stands in. `look`
 * says how the widget is drawn now.
 */
export function fitFaults(root: HTMLElement, look: string): string[] {
  const texts = boxesOf(root);
  return [
    ...sidewaysFaults(root),
    ...texts.flatMap(cutFaults),
    ...tooLongTexts(root),
    ...overlaps(texts),
  ].map((fault) => `${look}: ${fault}`);
}

function sidewaysFaults(root: HTMLElement): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const page = scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide in ${clientWidth}`] : [];
  const wide = [
    root,
    ...root.querySelectorAll<HTMLElement>(':not(.linkspan-hidden, .linkspan-cover, svg *)'),
  ].filter(
    (element) =>
      element.scrollWidth > element.clientWidth + SLACK.x &&
      getComputedStyle(element).overflowX !== 'visible' &&
      !element.matches('input, select'),
  );
  return [
    ...page,
    ...wide.map(
      (element) => `${element.scrollWidth} px stand in the ${element.clientWidth} px of ${nameOf(element)}`,
    ),
  ];
}

/** A line outside the box that it stands in, or outside one that cuts it off. */
function cutFaults({ text, lines, element }: TextBox): string[] {
  const block = blockAround(element);
  let scrolls = false;
  for (let box: Element | null = element; box; box = box.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(box);
    const rect = box.getBoundingClientRect();
    const holds = {
      x: box === block || overflowX !== 'visible',
      y: box === block || overflowY !== 'visible',
    };
    for (const line of lines) {
      const beside = line.left < rect.left - SLACK.x || line.right > rect.right + SLACK.x;
      const beyond = line.top < rect.top - SLACK.y || line.bottom > rect.bottom + SLACK.y;
      scrolls ||= /auto|scroll/.test(overflowY);
      if ((holds.x && beside) || (holds.y && beyond && !scrolls)) {
        return [`“${text}” is cut off by, or sticks out of, ${nameOf(box)}`];
      }
    }
  }
  const out = lines.some(({ left, right }) => left < -SLACK.x || right > innerWidth + SLACK.x);
  return out ? [`“${text}” is beside the window`] : [];
}

/** Lines of different boxes on one another. */
function overlaps(texts: readonly TextBox[]): string[] {
  return texts.flatMap((one, index) =>
    texts
      .slice(index + 1)
      .filter((other) => one.layer === other.layer)
      .filter((other) => one.seen.some((line) => other.seen.some((its) => lieOn(line, its))))
      .filter((other) => blockAround(one.element) !== blockAround(other.element))
      .map((other) => `“${one.text}” lies on “${other.text}”`),
  );
}

function lieOn(one: Edges, other: Edges): boolean {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return across > SLACK.x && down > SLACK.y;
}

function blockAround(element: Element): Element {
  let block = element;
  while (block.parentElement && getComputedStyle(block).display === 'inline') block = block.parentElement;
  return block;
}

function nameOf(element: Element): string {
  return element.outerHTML.slice(0, 160);
}
