// A page with the custom element; it keeps what the element tells.
import { define, type LinkspanConnectEvents } from '@linkspan/embed/element';

globalThis.heard = [];
const early = document.querySelector('linkspan-connect');
if (early instanceof HTMLElement && 'early' in early.dataset)
  Object.assign(early, { token: 'an.early.token' });
define();
define();

const names: (keyof LinkspanConnectEvents)[] = [
  'linkspan-event',
  'linkspan-success',
  'linkspan-exit',
  'linkspan-error',
];
for (const name of names) {
  document.querySelector('linkspan-connect')?.addEventListener(name, ({ detail: told }: CustomEventInit) => {
    globalThis.heard.push({ name: name.slice('linkspan-'.length), told } as never);
  });
}
