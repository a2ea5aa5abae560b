import type { FocusEvent } from 'react';

/**
 * Checks a control that was left; if for something that is pressed, once that is over: nothing may move under a
 * press before it is a click. `check` gives the sentence to say.
 */
export function leaveField(
  { target, relatedTarget }: FocusEvent,
  check: () => string | false | undefined,
  say: (sentence: string) => void,
): void {
  const checkIfThere = () => {
    const wrong = target.isConnected && check();
    if (wrong) say(wrong);
  };
  if (relatedTarget instanceof Element && relatedTarget.matches(TYPED_INTO)) return void checkIfThere();
  const released = new AbortController();
  for (const end of ['mouseup', 'keyup']) {
    const listen = () => {
      released.abort();
      // A click follows its mouseup at once.
      setTimeout(checkIfThere);
    };
    window.addEventListener(end, listen, { capture: true, signal: released.signal });
  }
}

const TYPED_INTO = 'input:not([type=radio], [type=checkbox]), select';
