import type { ConnectOptions } from './connect-options.ts';

/** Options that are read anew each time that one of them is: what a component or an element is set to now. */
export function liveOptions(read: () => ConnectOptions): ConnectOptions {
  return new Proxy(read(), { get: (_, name) => Reflect.get(read(), name) });
}
