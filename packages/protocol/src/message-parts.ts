import type { ChallengeMessage } from './challenge.ts';

/**
 * A message's text with its parameters in their places, in order: texts, and the moments of times that run.
 * It is read once: what a parameter brings is text, braces in it too. A name that has no parameter of its own
 * stays as it was written.
 */
export function messageParts({
  text,
  params = {},
  times = {},
}: Pick<ChallengeMessage, 'text' | 'params' | 'times'>): readonly (string | number)[] {
  return text
    .split(/\{([^{}]+)\}/)
    .map((part, index) => {
      if (index % 2 === 0) return part;
      const from = [times, params].find((named) => Object.hasOwn(named, part));
      return from?.[part] ?? `{${part}}`;
    })
    .filter((part) => part !== '');
}
