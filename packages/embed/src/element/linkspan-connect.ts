import type { ConnectEvent } from '@linkspan/protocol';
import type { ConnectExit, ConnectHandle, ConnectOptions } from '../connect-options.ts';
import { createConnect } from '../create-connect.ts';
import { type EmbedError, isEmbedError } from '../embed-error.ts';
import { liveOptions } from '../live-options.ts';

/** The element's own events; none of them bubbles. */
export interface LinkspanConnectEvents {
  'linkspan-event': ConnectEvent;
  'linkspan-success': { readonly connectionId: string };
  'linkspan-exit': ConnectExit;
  'linkspan-error': EmbedError;
}

declare global {
  interface HTMLElementTagNameMap {
    'linkspan-connect': LinkspanConnect;
  }
  interface HTMLElementEventMap {
    'linkspan-event': CustomEvent<LinkspanConnectEvents['linkspan-event']>;
    'linkspan-success': CustomEvent<LinkspanConnectEvents['linkspan-success']>;
    'linkspan-exit': CustomEvent<LinkspanConnectEvents['linkspan-exit']>;
    'linkspan-error': CustomEvent<LinkspanConnectEvents['linkspan-error']>;
  }
}

const ACCESSORS = ['url', 'token', 'getToken', 'words', 'appearance', 'locale', 'theme', 'dialog'] as const;

// On a server there are no elements; importing this is safe there all the same.
const Base: typeof HTMLElement = globalThis.HTMLElement ?? class {};

/**
 * `<linkspan-connect url="…">`: the widget in the page's flow, in a shadow root; with `dialog`, over the page.
 *
 * Attributes, each with a property of its name: `url`, `locale`, `theme`, `dialog`. Properties
 * only, because they are secret or no text: `token`, `getToken`, `words`, `appearance`. Of a `url` with a token the attribute
 * keeps the address only, whichever of the two it was given by. Without `dialog` it opens by itself
 * once it is in a page and has what it needs, and anew when its `url` changes; with it, at `open()`. Taken out
 * of the page it ends and tells nobody. Its events are {@link LinkspanConnectEvents}, by their `detail`.
 */
export class LinkspanConnect extends Base {
  static readonly observedAttributes = ['url', 'dialog'];

  #url = '';
  #token: string | undefined;
  #getToken: ConnectOptions['getToken'];
  #words: ConnectOptions['words'];
  #appearance: ConnectOptions['appearance'];
  #handle: ConnectHandle | undefined;
  #due = false;

  get url(): string {
    return this.#url;
  }
  // A framework says undefined for none.
  set url(url: string | undefined) {
    this.#setUrl(url ?? '');
  }

  get token(): string | undefined {
    return this.#token;
  }
  set token(token: string | undefined) {
    this.#token = token;
    this.#openSoon();
  }

  get getToken(): ConnectOptions['getToken'] {
    return this.#getToken;
  }
  set getToken(getToken: ConnectOptions['getToken']) {
    this.#getToken = getToken;
    this.#openSoon();
  }

  get words(): ConnectOptions['words'] {
    return this.#words;
  }
  set words(words: ConnectOptions['words']) {
    this.#words = words;
  }

  get appearance(): ConnectOptions['appearance'] {
    return this.#appearance;
  }
  set appearance(appearance: ConnectOptions['appearance']) {
    this.#appearance = appearance;
  }

  get locale(): string {
    return this.getAttribute('locale') ?? '';
  }
  set locale(locale: string) {
    this.setAttribute('locale', locale);
  }

  get theme(): 'system' | 'light' | 'dark' {
    const theme = this.getAttribute('theme');
    return theme === 'light' || theme === 'dark' ? theme : 'system';
  }
  set theme(theme: 'system' | 'light' | 'dark') {
    this.setAttribute('theme', theme);
  }

  get dialog(): boolean {
    return this.hasAttribute('dialog');
  }
  set dialog(dialog: boolean) {
    this.toggleAttribute('dialog', dialog);
  }

  connectedCallback(): void {
    // What a framework set before the element was defined hides the accessor.
    for (const name of ACCESSORS) {
      const early = Object.getOwnPropertyDescriptor(this, name);
      if (!early) continue;
      Reflect.deleteProperty(this, name);
      Reflect.set(this, name, early.value);
    }
    this.#openSoon();
  }

  disconnectedCallback(): void {
    this.destroy();
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (name === 'dialog') {
      if (before !== now) this.#restart();
    } else if ((now ?? '') !== addressOf(this.#url)) this.#setUrl(now ?? '');
  }

  /** Shows the widget. Throws an EmbedError, as the handle of `createConnect` does. */
  open(): void {
    this.#handle ??= createConnect(liveOptions(() => optionsOf(this)));
    this.#handle.open();
  }

  /** Ends as if the person had pressed close: with work in progress they are asked first. */
  close(): void {
    this.#handle?.close();
  }

  /** Takes the widget away at once and tells nobody. It may be opened again. */
  destroy(): void {
    this.#handle?.destroy();
    this.#handle = undefined;
  }

  /** Keeps it whole, and of it in the attribute, which any session recorder reads, what is no secret. */
  #setUrl(url: string): void {
    const before = this.#url;
    this.#url = url;
    this.setAttribute('url', addressOf(url));
    if (url !== before) this.#restart();
  }

  #restart(): void {
    this.destroy();
    this.#openSoon();
  }

  /** Once everything that is set in one go is set. */
  #openSoon(): void {
    if (this.#due) return;
    this.#due = true;
    queueMicrotask(() => {
      this.#due = false;
      if (!this.isConnected || this.#handle || this.dialog || !this.url) return;
      try {
        this.open();
      } catch (error) {
        this.destroy();
        if (!isEmbedError(error)) throw error;
        tell(this, 'linkspan-error', error);
      }
    });
  }
}

/** Defines the element, once however often it is called; does nothing on a server. */
export function define(name = 'linkspan-connect'): void {
  const registry = globalThis.customElements;
  // A class can have one name only.
  if (registry && !registry.get(name)) registry.define(name, class extends LinkspanConnect {});
}

function addressOf(url: string): string {
  return url.replace(/#.*/s, '');
}

function optionsOf(element: LinkspanConnect): ConnectOptions {
  const { url, token, getToken, words, appearance, locale, theme, dialog } = element;
  return {
    ...{ url, token, getToken, words, appearance, locale, theme, dialog },
    container: element.shadowRoot ?? shadowOf(element),
    onEvent: (event) => tell(element, 'linkspan-event', event),
    onSuccess: (success) => tell(element, 'linkspan-success', success),
    onExit: (exit) => tell(element, 'linkspan-exit', exit),
    onError: (error) => tell(element, 'linkspan-error', error),
  };
}

function shadowOf(element: HTMLElement): ShadowRoot {
  const root = element.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(':host{display:block}');
  root.adoptedStyleSheets = [sheet];
  return root;
}

function tell<Name extends keyof LinkspanConnectEvents>(
  element: HTMLElement,
  name: Name,
  detail: LinkspanConnectEvents[Name],
): void {
  element.dispatchEvent(new CustomEvent(name, { detail }));
}
