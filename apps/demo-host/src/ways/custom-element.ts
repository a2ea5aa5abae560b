import { define } from '@linkspan/embed/element';
import type { WayProps } from './way-props.ts';

export function customElement({ url, appearance, locale, theme, onEvent }: WayProps, container: Element) {
  define();
  const element = Object.assign(document.createElement('linkspan-connect'), {
    url,
    appearance,
    locale,
    theme,
  });
  element.addEventListener('linkspan-event', (event) => onEvent(event.detail));
  container.append(element);
  return element;
}
