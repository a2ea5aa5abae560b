import { onTestFinished } from 'vitest';

/** What somebody has begun on the page and not ended. */
export interface PageWatch {
  /** One line for each listener, timer and observer that is still there, with who made it. */
  left(): string[];
}

/** Not the widget: what runs the tests, what plays the server, and React itself, which listens for good. */
const OTHERS = /@?vitest|react-dom|scheduler|\/packages\/(server|sandbox|search)\/|\.test\.tsx|watch-page/;

/**
 * Watches from outside what is begun on the page from now on until the test ends: listeners of whatever
 * outlives an element, timers, frames and observers.
 */
export function watchPage(): PageWatch {
  const left = new Map<object | string, string>();
  const begin = (key: object | string, what: string) => {
    const maker = makerOf(new Error().stack);
    if (maker && !OTHERS.test(maker)) left.set(key, `${what} of ${maker}`);
  };
  const end = (key: object | string) => left.delete(key);
  watchListeners(begin, end);
  watchTimers(begin, end);
  watchObservers(begin, end);
  return { left: () => [...left.values()] };
}

type Begin = (key: object | string, what: string) => void;
type End = (key: object | string) => void;

function watchListeners(begin: Begin, end: End) {
  const keys = new WeakMap<EventTarget, WeakMap<object, Map<string, object>>>();
  const keyOf = (target: EventTarget, type: string, listener: object, capture: boolean) => {
    const ofTarget = keys.get(target) ?? new WeakMap<object, Map<string, object>>();
    keys.set(target, ofTarget);
    const ofListener = ofTarget.get(listener) ?? new Map<string, object>();
    ofTarget.set(listener, ofListener);
    const key = ofListener.get(`${type} ${capture}`) ?? {};
    ofListener.set(`${type} ${capture}`, key);
    return key;
  };
  const { addEventListener: listen } = EventTarget.prototype;
  // The test runner has given the window a method of its own.
  const listeners = Object.hasOwn(window, 'addEventListener')
    ? [EventTarget.prototype, window]
    : [EventTarget.prototype];
  for (const owner of listeners) {
    const { addEventListener, removeEventListener } = owner;
    patch(
      owner,
      'addEventListener',
      function add(
        this: EventTarget,
        type: string,
        listener: EventListener,
        options?: boolean | AddEventListenerOptions,
      ) {
        const { capture, once, signal } = typeof options === 'object' ? options : { capture: options };
        if (outlivesElements(this) && !signal?.aborted) {
          const key = keyOf(this, type, listener, Boolean(capture));
          begin(key, `a listener for ${type}`);
          const over = () => end(key);
          if (signal) listen.call(signal, 'abort', over);
          if (once) listen.call(this, type, over, { once: true });
        }
        return addEventListener.call(this, type, listener, options);
      },
    );
    patch(
      owner,
      'removeEventListener',
      function remove(
        this: EventTarget,
        type: string,
        listener: EventListener,
        options?: boolean | EventListenerOptions,
      ) {
        const capture = typeof options === 'object' ? options.capture : options;
        end(keyOf(this, type, listener, Boolean(capture)));
        return removeEventListener.call(this, type, listener, options);
      },
    );
  }
}

/** Elements go with their listeners, and so do the signals and ports of a run. */
function outlivesElements(target: EventTarget): boolean {
  const inPage = [document, document.documentElement, document.head, document.body];
  const passing = [Node, AbortSignal, MessagePort, Animation];
  return inPage.some((each) => each === target) || !passing.some((kind) => target instanceof kind);
}

function watchTimers(begin: Begin, end: End) {
  const { setTimeout, setInterval, requestAnimationFrame, requestIdleCallback } = window;
  patch(window, 'setTimeout', ((ring: () => void, ms?: number, ...args: []) => {
    const id = setTimeout(() => {
      end(`timer ${id}`);
      ring(...args);
    }, ms);
    begin(`timer ${id}`, `a timer of ${ms} ms`);
    return id;
  }) as typeof window.setTimeout);
  patch(window, 'setInterval', ((ring: () => void, ms?: number) => {
    const id = setInterval(ring, ms);
    begin(`timer ${id}`, `an interval of ${ms} ms`);
    return id;
  }) as typeof window.setInterval);
  for (const name of ['clearTimeout', 'clearInterval'] as const) {
    const clear = window[name];
    patch(window, name, ((id?: number) => {
      end(`timer ${id}`);
      clear(id);
    }) as typeof window.clearTimeout);
  }
  patch(window, 'requestAnimationFrame', (draw) => {
    const id = requestAnimationFrame((now) => {
      end(`frame ${id}`);
      draw(now);
    });
    begin(`frame ${id}`, 'an animation frame');
    return id;
  });
  patch(window, 'requestIdleCallback', (work, options) => {
    const id = requestIdleCallback((deadline) => {
      end(`idle ${id}`);
      work(deadline);
    }, options);
    begin(`idle ${id}`, 'an idle callback');
    return id;
  });
  for (const [name, kind] of [
    ['cancelAnimationFrame', 'frame'],
    ['cancelIdleCallback', 'idle'],
  ] as const) {
    const cancel = window[name];
    patch(window, name, (id: number) => {
      end(`${kind} ${id}`);
      cancel(id);
    });
  }
}

function watchObservers(begin: Begin, end: End) {
  for (const Observer of [MutationObserver, ResizeObserver, IntersectionObserver, PerformanceObserver]) {
    const observer = Observer.prototype as { observe(...args: unknown[]): void; disconnect(): void };
    const { observe, disconnect } = observer;
    patch(observer, 'observe', function watch(this: object, ...args) {
      begin(this, `a ${Observer.name}`);
      observe.apply(this, args);
    });
    patch(observer, 'disconnect', function stop(this: object) {
      end(this);
      disconnect.call(this);
    });
  }
}

function patch<T extends object, K extends keyof T>(target: T, name: K, patched: T[K]): void {
  const original = target[name];
  target[name] = patched;
  onTestFinished(() => {
    target[name] = original;
  });
}

/** The line of the stack that called what is watched. */
function makerOf(stack = ''): string | undefined {
  return stack
    .split('\n')
    .slice(1)
    .find((line) => !line.includes('watch-page'))
    ?.trim();
}
