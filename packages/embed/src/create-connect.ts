import type {
  ConnectEvent,
  ConnectEventBody,
  HELLO as Hello,
  HostMessage,
  ProblemCode,
  ScreenName,
} from '@linkspan/protocol';
import type { ConnectExit, ConnectHandle, ConnectOptions } from './connect-options.ts';
import { type EmbedError, type EmbedErrorCode, embedError } from './embed-error.ts';
import { isFrameMessage } from './frame-message.ts';
import { wordsIn } from './words.ts';

const HELLO: typeof Hello = 'linkspan';
const ANSWER_MS = 10_000;

// Inline, because a host's policy may forbid style sheets and its own rules may reach anything else.
const WHOLE = 'border:0;width:100%;height:100%;';
const FRAME = `${WHOLE}display:block`;
const PANEL = `${WHOLE}position:absolute;place-content:center;display:grid;background:Canvas;gap:12px;color:CanvasText`;
const DIALOG = `${WHOLE}border-radius:12px;padding:0;pointer-events:auto;margin:auto;max-width:440px;max-height:720px;box-shadow:0 0 0 100vmax #0007`;
const INLINE = 'position:relative;width:100%;height:480px';

/** What each callback of the host is told. */
interface Told {
  readonly onEvent: ConnectEvent;
  readonly onSuccess: { readonly connectionId: string };
  readonly onExit: ConnectExit;
  readonly onError: EmbedError;
}

type Callbacks = { readonly [Name in keyof Told]?: ((told: Told[Name]) => void) | undefined };

interface Facts {
  readonly screen?: ScreenName;
  readonly connectionId?: string | undefined;
}

/**
 * The connect widget in an iframe, in a dialog over the page or in an element of it.
 *
 * Tells of everything by `onEvent`, of a verified connection by `onSuccess`, of any other end by `onExit`.
 * Touches nothing before `open`, so it may be made on a server.
 */
export function createConnect(options: ConnectOptions): ConnectHandle {
  let opened: Pick<ConnectHandle, 'close' | 'destroy'> | undefined;

  /** What a callback throws is an error of the host's page and changes nothing here. */
  const call = <Name extends keyof Told>(name: Name, told: Told[Name]) => {
    try {
      (options as Callbacks)[name]?.(told);
    } catch (error) {
      reportError(error);
    }
  };

  function open() {
    const { container, dialog = !container, theme = '', locale = '', url } = options;
    // Anything on the page can read an iframe's address: the token takes the port. A page without types may give no url.
    const [page, hash] = String(url).split('#');
    const token = new URLSearchParams(hash).get('token') || options.token;
    const wrong = opened
      ? 'already_open'
      : !/^https?:/.test(url)
        ? 'bad_url'
        : !token && !options.getToken && 'no_token';
    if (wrong) throw embedError(wrong);
    const words = { ...wordsIn(locale || navigator.language), ...options.words };

    let port: MessagePort | undefined;
    let sequence = 0;
    let screen: ScreenName = 'starting';
    let connectionId: string | undefined;
    let problem: ProblemCode | undefined;
    // 1: the terminal event was told. 2: nothing is told any more.
    let ended = 0;

    const fail = (code: EmbedErrorCode, cause?: unknown) => {
      if (ended < 2) call('onError', embedError(code, cause));
    };
    const sendToken = async (token?: string) => {
      try {
        token ||= await options.getToken?.();
      } catch (cause) {
        fail('token_failed', cause);
      }
      port?.postMessage({ type: 'token', token } satisfies HostMessage);
    };

    /** Numbers anew, because a frame that is loaded again begins at 1. */
    const tell = (body: (ConnectEvent | ConnectEventBody) & Facts) => {
      ({ connectionId = connectionId, screen = screen } = body);
      const { type } = body;
      if (ended > +(type === 'closed')) return;
      const event: ConnectEvent = { at: Date.now(), version: 1, ...body, sequence: ++sequence };
      const isExit = type === 'exit' || type === 'pending';
      if (isExit || type === 'connected') ended = 1;
      if (type === 'closed') opened?.destroy();
      call('onEvent', event);
      if (event.type === 'connected') call('onSuccess', event);
      else if (isExit) call('onExit', { reason: 'pending', ...event });
    };
    const end = () => {
      tell({ type: 'exit', connectionId, problem, reason: problem ? 'problem' : 'closed', screen });
      tell({ type: 'closed' });
    };

    const ask = () => (port ? port.postMessage({ type: 'close' } satisfies HostMessage) : end());
    const onMessage = ({ source, ports: [offered], origin, data }: MessageEvent<unknown>) => {
      if (source !== frame.contentWindow || data !== HELLO || origin !== new URL(url).origin || !offered)
        return;
      problem = undefined;
      clearTimeout(timer);
      port = offered;
      port.onmessage = ({ data }: MessageEvent<unknown>) => {
        if (!isFrameMessage(data)) return;
        if (data.type === 'renew-token') sendToken();
        else if (data.type !== 'resize') tell(data);
        else if (!dialog) box.style.height = `${data.height}px`;
      };
      sendToken(token);
      if (dialog) frame.focus();
      panel.remove();
    };

    const box: HTMLElement & Partial<HTMLDialogElement> = put(
      dialog ? 'dialog' : 'section',
      // A script in the head may come before the body does.
      container ?? document.body ?? document.documentElement,
      {
        style: dialog ? DIALOG : INLINE,
        ariaLabel: words.title,
        onclose: end,
        oncancel: () => {
          ask();
          return false;
        },
      },
    );
    const panel = put('div', box, { style: PANEL });
    const status = put('output', panel, { textContent: words.loading });
    put('button', panel, { textContent: words.close, onclick: ask, style: 'padding:12px' });
    // Before there is anything to clean up: it throws for a container outside of the page.
    box.showModal?.();
    const frame = put('iframe', box, {
      style: FRAME,
      title: words.title,
      allow: 'otp-credentials;clipboard-write',
      src: `${page}#${new URLSearchParams({ presentation: dialog ? 'dialog' : 'inline', appearance: JSON.stringify(options.appearance) || '', locale, origin, theme })}`,
    });
    const timer = setTimeout(() => {
      status.textContent = words.failed;
      problem = 'network';
      fail('unreachable');
    }, ANSWER_MS);
    new ResizeObserver(() => {
      if (box.isConnected) return;
      fail('removed');
      end();
    }).observe(box);
    addEventListener('message', onMessage);
    opened = {
      close: ask,
      destroy() {
        opened = undefined;
        ended = 2;
        clearTimeout(timer);
        port?.close();
        removeEventListener('message', onMessage);
        box.close?.();
        box.remove();
      },
    };
  }

  return { open, close: () => opened?.close(), destroy: () => opened?.destroy() };
}

function put<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  parent: Node,
  properties: { readonly style?: string } & Partial<Omit<HTMLElementTagNameMap[Tag], 'style'>>,
): HTMLElementTagNameMap[Tag] {
  return parent.appendChild(Object.assign(document.createElement(tag), properties));
}
