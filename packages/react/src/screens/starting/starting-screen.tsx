import { starting as startingMessages } from '../../language/en/starting.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { Skeleton } from '../../primitives/skeleton.tsx';
import type { ScreenProps } from '../screen-props.ts';

/** Until the session is known, and while a screen's code is on its way. */
export function StartingScreen(_: ScreenProps<'starting'>) {
  const { t } = useMessages(startingMessages);
  return (
    <div className="linkspan-screen">
      <div className="linkspan-scroll" aria-busy="true">
        <p className="linkspan-hidden">{t('starting.title')}</p>
        <Skeleton size="title" />
        <Skeleton />
        <Skeleton size="short" />
        <Skeleton size="row" />
        <Skeleton size="row" />
      </div>
    </div>
  );
}
