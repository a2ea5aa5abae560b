import { type ConnectEvent, type FrameMessage, HELLO, HostMessage } from '@linkspan/protocol';
import * as v from 'valibot';

export interface JoinHostOptions {
  /** The exact origin of the page around this one. The caller knows that it is registered. */
  readonly hostOrigin: string;
  /** The host asks to end, as if the person had pressed close. */
  readonly onClose: () => void;
}

/** The frame's end of the wire. */
export interface HostWire {
  /**
   * The host's token. The first is waited for; each further call asks the host for a new one. A host that has
   * none leaves the old one, and the server says of that that it has expired.
   */
  token(): Promise<string>;
  /** Tells the host of an event. */
  tell(event: ConnectEvent): void;
  /** What the content needs, in CSS pixels. */
  resize(height: number): void;
  /** Lets go of the port. */
  leave(): void;
}

/**
 * Says hello to the page around this one and hands it a port. Undefined when there is no page around, or when
 * `hostOrigin` is not an origin.
 *
 * The browser gives the port to the parent's window only while a page of that very origin is in it; nothing
 * else is said to any window, and nothing is heard from one.
 */
export function joinHost({ hostOrigin, onClose }: JoinHostOptions): HostWire | undefined {
  const { parent } = window;
  if (parent === window || !isOrigin(hostOrigin)) return undefined;

  // One that nobody has taken yet, and those who wait for one.
  let fresh: string | undefined;
  let known = '';
  let taken = false;
  let waiting: ((token: string) => void)[] = [];
  const receive = (token: string) => {
    known = token;
    // A later one that nobody waits for any more was asked for again meanwhile: it is as old as it was late.
    if (!taken) fresh = token;
    for (const resolve of waiting) resolve(token);
    waiting = [];
  };

  const { port1: port, port2 } = new MessageChannel();
  const send = (message: FrameMessage) => port.postMessage(message);
  port.onmessage = ({ data }: MessageEvent<unknown>) => {
    const message = v.safeParse(HostMessage, data);
    if (!message.success) return;
    if (message.output.type === 'close') onClose();
    else receive(message.output.token || known);
  };
  parent.postMessage(HELLO, hostOrigin, [port2]);

  return {
    token() {
      const token = fresh;
      fresh = undefined;
      if (token === undefined && taken) send({ type: 'renew-token' });
      taken = true;
      return token === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(token);
    },
    tell: send,
    resize: (height) => send({ type: 'resize', height }),
    leave: () => port.close(),
  };
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}
