import type { ProblemCode } from '@linkspan/protocol';
import { problem as problemMessages } from '../../language/en/problem.ts';
import { useLanguage } from '../../language/language-provider.tsx';
import { useChunk } from '../../primitives/use-chunk.ts';

export interface ProblemWords {
  readonly title: string;
  readonly text: string;
}

/** The problems that can be told without the network. */
type ProblemAtHand =
  Extract<keyof typeof problemMessages, `${string}.title`> extends `problem.${infer Code}.title`
    ? Code
    : never;

/**
 * What to say of a problem. Most people meet none, so that most words are fetched when they are needed:
 * undefined until they are there. If they cannot be fetched, that is what is said.
 */
export function useProblemWords(code: ProblemCode | undefined): ProblemWords | undefined {
  const { translate } = useLanguage();
  const chunk = useChunk(code === undefined || isAtHand(code) ? undefined : fetchMishaps);
  if (code === undefined) return undefined;
  if (!isAtHand(code)) {
    if (chunk.state === 'ready') {
      const t = translate(chunk.value.mishap);
      return { title: t(`mishap.${code}.title`), text: t(`mishap.${code}.text`) };
    }
    if (chunk.state !== 'failed') return undefined;
  }
  const t = translate(problemMessages);
  const told = isAtHand(code) ? code : 'network';
  return { title: t(`problem.${told}.title`), text: t(`problem.${told}.text`) };
}

const fetchMishaps = () => import('../../language/en/mishap.ts');

function isAtHand(code: ProblemCode): code is ProblemAtHand {
  return `problem.${code}.title` in problemMessages;
}
