import type { ConnectEvent, ExitReason, ProblemCode } from '@linkspan/protocol';
import type { Brand } from '@linkspan/protocol/brand';
import type { EmbedError } from './embed-error.ts';
import type { Words } from './words.ts';

/** How an opening ended without a verified connection. */
export interface ConnectExit {
  readonly reason: ExitReason | 'pending';
  readonly connectionId?: string | undefined;
  readonly problem?: ProblemCode | undefined;
}

/** Read when the widget is opened, the callbacks each time that they are called. */
export interface ConnectOptions {
  /** The connect URL that your server made, with its token in the fragment or without. */
  readonly url: string;
  /** The connect token, if it is not in the `url`. */
  readonly token?: string | undefined;
  /** Asks your server for a token: at first if there is no other, and again whenever one has expired. */
  readonly getToken?: (() => string | Promise<string>) | undefined;
  /** Where the widget is put: an element or a shadow root. Default: the page's body. */
  readonly container?: Node | undefined;
  /** Whether it is a dialog over the page; otherwise it grows with its content. Default: without a `container`. */
  readonly dialog?: boolean | undefined;
  /** BCP 47. Default: the session's, or the browser's. */
  readonly locale?: string | undefined;
  /** Default: as the system. */
  readonly theme?: 'system' | 'light' | 'dark' | undefined;
  /**
   * How it looks and what it says, before the brand of its session; heard where the page's origin is registered. Files of
   * typefaces come only from the session's brand: the frame's policy knows no others.
   */
  readonly appearance?: Brand | undefined;
  /** Other words for what stands around the frame. Default: English, or French for a French `locale`. */
  readonly words?: Partial<Words> | undefined;
  /** Every event, in order; terminal ones too. A type that you do not know is newer than this loader: ignore it. */
  readonly onEvent?: ((event: ConnectEvent) => void) | undefined;
  /** The server says that the connection works. The widget still shows its last screen until closed. */
  readonly onSuccess?: ((success: { readonly connectionId: string }) => void) | undefined;
  /** It ended in any other way; `pending` means that the answer will come to your server. */
  readonly onExit?: ((exit: ConnectExit) => void) | undefined;
  /** Something for your log; the widget itself tells the person what concerns them. */
  readonly onError?: ((error: EmbedError) => void) | undefined;
}

export interface ConnectHandle {
  /** Shows the widget. Throws an EmbedError: `already_open`, `bad_url` or `no_token`. */
  open(): void;
  /** Ends as if the person had pressed close: with work in progress they are asked first. */
  close(): void;
  /** Takes everything away at once and tells nobody. It may be opened again. */
  destroy(): void;
}
