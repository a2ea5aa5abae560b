export type Edges = Readonly<Record<'left' | 'right' | 'top' | 'bottom', number>>;

/** A text as it is drawn. */
export interface TextBox {
  readonly text: string;
  readonly lines: readonly Edges[];
  /** What of the lines is in sight, where nothing is scrolled any further. */
  readonly seen: readonly Edges[];
  readonly element: Element;
  /** What stands in front of the rest is a layer of its own. */
  readonly layer: Element | null;
}

/** Every text of the widget that a person can see. */
export function boxesOf(root: HTMLElement): TextBox[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const boxes: TextBox[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = node.textContent?.trim() ?? '';
    if (!element || !text || element.closest(UNSEEN) || !element.checkVisibility(SEEN)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
    boxes.push({
      text: text.slice(0, 60),
      lines,
      seen: lines.map((line) => clipped(line, element)),
      element,
      layer: element.closest('.linkspan-leaving'),
    });
  }
  return boxes;
}

function clipped(line: Edges, element: Element): Edges {
  let { left, right, top, bottom } = line;
  for (let box: Element | null = element; box; box = box.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(box);
    const edges = box.getBoundingClientRect();
    if (overflowX !== 'visible') [left, right] = [Math.max(left, edges.left), Math.min(right, edges.right)];
    if (overflowY !== 'visible') [top, bottom] = [Math.max(top, edges.top), Math.min(bottom, edges.bottom)];
  }
  return { left, right, top, bottom };
}

const UNSEEN = '.linkspan-hidden, option, svg, canvas, progress';
const SEEN = { visibilityProperty: true, opacityProperty: true };
