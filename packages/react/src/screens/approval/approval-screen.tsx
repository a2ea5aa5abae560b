import { fetchAids } from '../../fields/use-aid.ts';
import { ScreenBody } from '../../frame/screen-body.tsx';
import { useAnnounce } from '../../frame/use-announce.ts';
import { approval as approvalMessages } from '../../language/en/approval.ts';
import { challenge as challengeMessages } from '../../language/en/challenge.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { Button } from '../../primitives/button.tsx';
import { Icon } from '../../primitives/icon.tsx';
import { Notice } from '../../primitives/notice.tsx';
import { useProviderName } from '../../primitives/provider-mark.tsx';
import { useChunk } from '../../primitives/use-chunk.ts';
import { useSecondsUntil } from '../../primitives/use-clock.ts';
import { ChallengeMessages } from '../challenge/challenge-messages.tsx';
import { ChallengeMeta } from '../challenge/challenge-meta.tsx';
import { ResendButton } from '../challenge/resend-button.tsx';
import { useFilled } from '../challenge/use-filled.ts';
import { useProblemWords } from '../problem/use-problem-words.ts';
import type { ScreenProps } from '../screen-props.ts';

const MESSAGES = { ...approvalMessages, ...challengeMessages };

export interface ApprovalScreenProps extends ScreenProps<'approval'> {
  /** Milliseconds since 1970, of the environment. */
  readonly now: () => number;
}

/** The provider asks on another device; this page only says which, and waits calmly. */
export function ApprovalScreen({ screen, send, now }: ApprovalScreenProps) {
  const { t } = useMessages(MESSAGES);
  const aids = useChunk(fetchAids);
  const { approval, patience, busy, error } = screen;
  const provider = useProviderName(screen.provider);
  const { messages, times } = useFilled(approval.messages, now);
  const seconds = useSecondsUntil(approval.expiresAt, now);
  const expired = screen.expired || seconds === 0;
  const trouble = useProblemWords(error?.code);
  const news = expired
    ? undefined
    : patience === 'choice'
      ? t('approval.choice')
      : patience === 'reassure'
        ? t('approval.reassure')
        : undefined;
  useAnnounce(expired ? t('challenge.expired') : (trouble?.title ?? news));
  const again = approval.actions.find((action) => action.kind === 'resend');
  const cancels = approval.actions.filter((action) => action.kind === 'cancel');
  const others = approval.actions.filter((action) => action.kind !== 'cancel');
  const answer = (actionId: string) =>
    send({ type: 'challenge.answered', challengeId: approval.id, version: 1, actionId });
  return (
    <ScreenBody
      place="middle"
      picture={
        <span
          className="linkspan-badge"
          data-pulse={expired ? undefined : ''}
          data-tone={expired ? 'warning' : undefined}
        >
          <Icon name={expired ? 'clock' : 'phone'} />
        </span>
      }
      title={t('approval.title', { device: approval.device || t('approval.device') })}
      lead={
        approval.messages.length > 0 || expired
          ? undefined
          : `${t('approval.text', { provider })} ${t('approval.next')}`
      }
      arrival={expired}
      actions={
        (approval.actions.length > 0 || expired || patience === 'choice') && (
          <>
            {expired && (
              <Button
                kind="main"
                busy={busy}
                onClick={() => (again ? answer(again.id) : send({ type: 'remedy.chosen', remedy: 'retry' }))}
              >
                {again ? (again.label ?? t('approval.resend')) : t('challenge.restart')}
              </Button>
            )}
            {!expired &&
              others.map((action) =>
                action.kind === 'resend' ? (
                  <ResendButton
                    key={action.id}
                    action={{ ...action, label: action.label ?? t('approval.resend') }}
                    now={now}
                    busy={busy}
                    onPress={() => answer(action.id)}
                  />
                ) : (
                  <Button key={action.id} kind="outline" busy={busy} onClick={() => answer(action.id)}>
                    {action.label ?? t('challenge.submit')}
                  </Button>
                ),
              )}
            {cancels.map((action) => (
              <Button key={action.id} onClick={() => answer(action.id)}>
                {action.label ?? t('challenge.cancel')}
              </Button>
            ))}
            {patience === 'choice' && cancels.length === 0 && (
              <Button onClick={() => send({ type: 'close.requested' })}>{t('approval.leave')}</Button>
            )}
          </>
        )
      }
    >
      {expired && (
        <Notice tone="warning" icon="clock" title={t('challenge.expired')}>
          <p>{t('approval.expired')}</p>
        </Notice>
      )}
      {trouble && (
        <Notice tone="error" title={trouble.title}>
          <p>{error?.message ?? trouble.text}</p>
        </Notice>
      )}
      {!expired && (
        <>
          <ChallengeMessages messages={messages} provider={provider} />
          {approval.messages.length > 0 && <p className="linkspan-text">{t('approval.next')}</p>}
          {news && <p className="linkspan-small">{news}</p>}
          <ChallengeMeta times={times} until={approval.expiresAt} now={now} />
          {aids.state === 'ready' && seconds && <aids.value.TimeWarning seconds={seconds} />}
        </>
      )}
    </ScreenBody>
  );
}
