import type { PersonEvent } from '@linkspan/flow';
import { ScreenBody } from '../../frame/screen-body.tsx';
import { unreachable as unreachableMessages } from '../../language/en/unreachable.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { Button } from '../../primitives/button.tsx';
import { Icon } from '../../primitives/icon.tsx';

interface UnreachableScreenProps {
  readonly onRetry: () => void;
  readonly send: (event: PersonEvent) => void;
}

/** Instead of a screen that could not be fetched; the one screen of trouble that needs no network. */
export function UnreachableScreen({ onRetry, send }: UnreachableScreenProps) {
  const { t } = useMessages(unreachableMessages);
  return (
    <ScreenBody
      place="middle"
      picture={
        <span className="linkspan-badge" data-tone="warning">
          <Icon name="offline" />
        </span>
      }
      title={t('unreachable.title')}
      lead={t('unreachable.text')}
      actions={
        <>
          <Button kind="main" onClick={onRetry}>
            {t('unreachable.retry')}
          </Button>
          <Button onClick={() => send({ type: 'close.requested' })}>{t('unreachable.close')}</Button>
        </>
      }
    />
  );
}
