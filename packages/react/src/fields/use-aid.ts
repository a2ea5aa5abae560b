import { useEffect, useRef } from 'react';
import type { FieldProps } from './field-kind.ts';

/** The aids, and what else waits until a form is there. */
export const fetchAids = () => import('./aids.ts');

/** Spares a person work with a control until `signal`. */
export type Aid = (input: HTMLInputElement, signal: AbortSignal) => void;

/**
 * Fetches an aid once its control is there, which works the same without it. Returns what goes on the control.
 */
export function useAid(
  register: FieldProps['register'],
  fetchAid: () => Promise<Aid> | undefined,
): FieldProps['register'] {
  const input = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for a control.
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    fetchAid()?.then(
      (aid) => input.current && !signal.aborted && aid(input.current, signal),
      () => undefined,
    );
    return () => stop.abort();
  }, []);
  return {
    ...register,
    ref: (element: HTMLInputElement | null) => {
      input.current = element;
      register.ref(element);
    },
  };
}
