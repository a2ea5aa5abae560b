import { secret as secretMessages } from '../../language/en/secret.ts';
import type { Language } from '../../language/language.ts';
import type { Aid } from '../use-aid.ts';

/** How long nobody types before a space at the end is more than one between words. */
const PAUSE_MS = 900;

/**
 * With a hidden value: says when Caps Lock is on, and when a space stands around the value, as copying brings
 * it along. Conceals it when it is sent, since browsers keep what is sent in sight as they keep any other text.
 */
export function secretAid(
  { translate }: Pick<Language, 'translate'>,
  setHint: (hint: string | undefined) => void,
  conceal: () => void,
): Aid {
  const t = translate(secretMessages);
  return (input, signal) => {
    let capsLock = false;
    let spaced = false;
    let pause: ReturnType<typeof setTimeout>;
    const hint = () => setHint(capsLock ? t('secret.capsLock') : spaced ? t('secret.space') : undefined);
    const on = <K extends keyof HTMLElementEventMap>(
      kinds: readonly K[],
      listen: (event: HTMLElementEventMap[K]) => void,
      target: HTMLElement | null = input,
    ) => {
      for (const kind of kinds) target?.addEventListener(kind, listen, { signal });
    };

    on(['keydown', 'keyup'], (event) => {
      capsLock = event.getModifierState('CapsLock');
      hint();
    });
    on(['blur'], () => {
      capsLock = false;
      hint();
    });
    on(['input'], () => {
      clearTimeout(pause);
      pause = setTimeout(() => {
        spaced = /^\s|\s$/.test(input.value);
        hint();
      }, PAUSE_MS);
    });
    on(
      ['submit'],
      () => {
        clearTimeout(pause);
        spaced = false;
        hint();
        conceal();
      },
      input.form,
    );
    signal.addEventListener('abort', () => clearTimeout(pause));
  };
}
