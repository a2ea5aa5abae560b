import type { ProblemCode } from '@linkspan/protocol';
import { unreachable as unreachableMessages } from '../../language/en/unreachable.ts';
import { useLanguage } from '../../language/language-provider.tsx';
import { useChunk } from '../../primitives/use-chunk.ts';

export interface ProblemWords {
  readonly title: string;
  readonly text: string;
}

/**
 * What to say of a problem. Most people meet none, so the words are fetched when they are needed: undefined
 * until they are there. If they cannot be fetched, that is what is said.
 */
export function useProblemWords(code: ProblemCode | undefined): ProblemWords | undefined {
  const { translate } = useLanguage();
  const chunk = useChunk(code && fetchWords);
  if (!code || chunk.state === 'loading') return undefined;
  if (chunk.state === 'failed') {
    const t = translate(unreachableMessages);
    return { title: t('unreachable.title'), text: t('unreachable.text') };
  }
  const t = translate(chunk.value.problem);
  return { title: t(`problem.${code}.title`), text: t(`problem.${code}.text`) };
}

const fetchWords = () => import('../../language/en/problem.ts');
