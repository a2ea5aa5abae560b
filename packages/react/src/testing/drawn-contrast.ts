import type { Rgb } from '@linkspan/protocol/brand';

/** Something that has to be told from its ground, and by how much. */
export interface Stuff {
  readonly element: Element;
  readonly property: 'color' | 'border-top-color' | 'stroke';
  readonly least: 4.5 | 3;
}

/** Texts, the borders of what can be operated, and icons; what is disabled or hidden is none of it. */
export function stuffIn(root: HTMLElement): Stuff[] {
  return [...root.querySelectorAll('*')].flatMap((element): Stuff[] => {
    if (element.closest(':disabled, [aria-disabled=true], .linkspan-hidden, .linkspan-leaving')) return [];
    if (element.matches('svg *') || !element.checkVisibility()) return [];
    const style = getComputedStyle(element);
    const stuff: Stuff[] = [];
    const says = [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
    if (says) stuff.push({ element, property: 'color', least: 4.5 });
    if (element.matches('.linkspan-input, .linkspan-button[data-kind=outline]'))
      stuff.push({ element, property: 'border-top-color', least: 3 });
    if (
      element.matches('.linkspan-icon') &&
      style.color !== 'rgba(0, 0, 0, 0)' &&
      style.visibility === 'visible'
    )
      stuff.push({ element, property: 'stroke', least: 3 });
    return stuff;
  });
}

/** The colour of something and that of what it stands on, as the browser draws them. */
export function grounded(element: Element, property: Stuff['property']): { color: Rgb; ground: Rgb } {
  const around = property === 'border-top-color' ? element.parentElement : element;
  let ground: Rgb = [255, 255, 255];
  for (let each: Element | null = around; each; each = each.parentElement) {
    const [rgb, alpha] = read(getComputedStyle(each).backgroundColor);
    if (alpha > 0.99) {
      ground = rgb;
      break;
    }
  }
  return { color: read(getComputedStyle(element).getPropertyValue(property))[0], ground };
}

/** "rgb(1, 2, 3)" or "color(srgb 0.1 0.2 0.3 / 0.5)", as channels from 0 to 255 and an alpha. */
function read(text: string): [Rgb, number] {
  const numbers = (text.match(/[\d.e-]+/g) ?? []).filter((each) => /\d/.test(each)).map(Number);
  const [red = 0, green = 0, blue = 0, alpha = 1] = numbers;
  const share = text.startsWith('color') ? 255 : 1;
  return [[red * share, green * share, blue * share], alpha];
}
