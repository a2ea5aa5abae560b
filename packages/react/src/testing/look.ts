export type Look = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Where each element of the widget is, and how it is drawn. */
export function look(root: HTMLElement): Look {
  const origin = root.getBoundingClientRect();
  const found = new Map<string, Map<string, string>>();
  for (const [index, element] of [root, ...root.querySelectorAll(':not(svg *)')].entries()) {
    const { x, y, width, height } = element.getBoundingClientRect();
    // What has no box, as the options of a closed list, is at the corner of the page.
    const at = width || height ? [x - origin.x, y - origin.y] : [];
    const rect = [...at, width, height].map((each) => each.toFixed(1)).join(' ');
    const drawn = new Map([['box', rect]]);
    const style = getComputedStyle(element);
    for (const property of DRAWN) drawn.set(property, style.getPropertyValue(property));
    for (const pseudo of ['::before', '::after', '::placeholder']) {
      const its = getComputedStyle(element, pseudo);
      drawn.set(pseudo, [its.content, its.display, its.color, its.opacity].join(' '));
    }
    found.set(`${index} ${nameOf(element)}`, drawn);
  }
  return found;
}

/** What is drawn otherwise, element by element. */
export function differences(before: Look, after: Look): string[] {
  return [...after].flatMap(([element, drawn]) =>
    [...drawn].flatMap(([property, value]) => {
      const was = before.get(element)?.get(property);
      return was === value ? [] : [`${element}: ${property} is ${value}, not ${was}`];
    }),
  );
}

function nameOf(element: Element): string {
  return `${element.localName}.${element.getAttribute('class') ?? ''}`;
}

/** What can be seen of an element beside its box. */
const DRAWN = `
  accent-color appearance background-color background-image border-block-end-color border-block-end-style
  border-block-end-width border-block-start-width border-inline-end-width border-inline-start-width
  border-start-end-radius border-start-start-radius box-shadow caret-color clip-path color cursor display fill filter
  font-family font-size font-style font-variant-caps font-weight letter-spacing line-height list-style-type mix-blend-mode
  opacity outline-color outline-offset outline-style outline-width overflow-x overflow-y padding-block-end padding-block-start
  padding-inline-end padding-inline-start pointer-events position scroll-behavior stroke stroke-width text-align
  text-decoration-line text-indent text-shadow text-transform transform transition-duration vertical-align
  visibility white-space word-spacing z-index -webkit-text-fill-color
`
  .trim()
  .split(/\s+/);
