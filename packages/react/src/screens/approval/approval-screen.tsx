import { ScreenBody } from '../../frame/screen-body.tsx';
import { useAnnounce } from '../../frame/use-announce.ts';
import { approval as approvalMessages } from '../../language/en/approval.ts';
import { challenge as challengeMessages } from '../../language/en/challenge.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { Button } from '../../primitives/button.tsx';
import { Icon } from '../../primitives/icon.tsx';
import { useProviderName } from '../../primitives/provider-mark.tsx';
import { ChallengeMessages } from '../challenge/challenge-messages.tsx';
import { ResendButton } from '../challenge/resend-button.tsx';
import { TimeLeft } from '../challenge/time-left.tsx';
import type { ScreenProps } from '../screen-props.ts';

const MESSAGES = { ...approvalMessages, ...challengeMessages };

export interface ApprovalScreenProps extends ScreenProps<'approval'> {
  /** Milliseconds since 1970, of the environment. */
  readonly now: () => number;
}

/** The provider asks on another device; this page only says which, and waits calmly. */
export function ApprovalScreen({ screen, send, now }: ApprovalScreenProps) {
  const { t } = useMessages(MESSAGES);
  const { approval, patience, busy } = screen;
  const provider = useProviderName(screen.provider);
  const news =
    patience === 'choice'
      ? t('approval.choice')
      : patience === 'reassure'
        ? t('approval.reassure')
        : undefined;
  useAnnounce(news);
  const cancellable = approval.actions.some((action) => action.kind === 'cancel');
  const answer = (actionId: string) =>
    send({ type: 'challenge.answered', challengeId: approval.id, version: 1, actionId });

  return (
    <ScreenBody
      place="middle"
      picture={
        <span className="linkspan-badge" data-pulse="">
          <Icon name="phone" />
        </span>
      }
      title={t('approval.title', { device: approval.device || t('approval.device') })}
      lead={
        approval.messages.length > 0 ? undefined : `${t('approval.text', { provider })} ${t('approval.next')}`
      }
      actions={
        (approval.actions.length > 0 || patience === 'choice') && (
          <>
            {approval.actions.map((action) =>
              action.kind === 'resend' ? (
                <ResendButton
                  key={action.id}
                  action={action}
                  now={now}
                  busy={busy}
                  onPress={() => answer(action.id)}
                />
              ) : (
                <Button
                  key={action.id}
                  kind={action.kind === 'cancel' ? 'quiet' : 'outline'}
                  busy={busy && action.kind !== 'cancel'}
                  onClick={() => answer(action.id)}
                >
                  {action.label ?? t(action.kind === 'cancel' ? 'challenge.cancel' : 'challenge.submit')}
                </Button>
              ),
            )}
            {patience === 'choice' && !cancellable && (
              <Button onClick={() => send({ type: 'close.requested' })}>{t('approval.leave')}</Button>
            )}
          </>
        )
      }
    >
      {approval.messages.length > 0 && (
        <>
          <ChallengeMessages messages={approval.messages} provider={provider} />
          <p className="linkspan-text">{t('approval.next')}</p>
        </>
      )}
      {news && <p className="linkspan-small">{news}</p>}
      {approval.expiresAt !== undefined && (
        <p className="linkspan-meta">
          <TimeLeft until={approval.expiresAt} now={now} />
        </p>
      )}
    </ScreenBody>
  );
}
