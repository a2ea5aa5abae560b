import type { Application } from '@linkspan/protocol';
import { frame as frameMessages } from '../language/en/frame.ts';
import { useMessages } from '../language/language-provider.tsx';
import { Icon } from '../primitives/icon.tsx';

export function FrameHeader({
  application,
  progress,
  onBack,
  onClose,
}: {
  application: Application | undefined;
  progress: number;
  onBack?: () => void;
  onClose: () => void;
}) {
  const { t } = useMessages(frameMessages);
  return (
    <>
      <header className="linkspan-header">
        {onBack && (
          <button
            className="linkspan-icon-button"
            type="button"
            aria-label={t('frame.back')}
            onClick={onBack}
          >
            <Icon name="back" mirrored />
          </button>
        )}
        <div className="linkspan-application">
          {application?.logo && (
            <img
              className="linkspan-application-logo"
              src={application.logo}
              alt=""
              referrerPolicy="no-referrer"
            />
          )}
          {application?.name}
        </div>
        <button
          className="linkspan-icon-button"
          data-place="end"
          type="button"
          aria-label={t('frame.close')}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </header>
      <progress className="linkspan-progress" aria-label={t('frame.progress')} value={progress} max={1} />
    </>
  );
}
