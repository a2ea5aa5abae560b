import type { ProblemCode, Remedy } from '@linkspan/protocol';
import type { ReactNode } from 'react';
import { ScreenBody } from '../../frame/screen-body.tsx';
import { problem as problemMessages } from '../../language/en/problem.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { Button } from '../../primitives/button.tsx';
import type { Tone } from '../../primitives/notice.tsx';
import { OutsideLink } from '../../primitives/outside-link.tsx';
import { useProviderName } from '../../primitives/provider-mark.tsx';
import { RareIcon, type RareIconName } from '../../primitives/rare-icon.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { Reference } from './reference.tsx';

const MILD: Partial<Record<ProblemCode, readonly [Tone, RareIconName]>> = {
  already_connected: ['success', 'check'],
  action_required: ['warning', 'external'],
  password_expired: ['warning', 'key'],
  rate_limited: ['warning', 'clock'],
  challenge_timed_out: ['warning', 'clock'],
  challenge_cancelled: ['warning', 'close'],
  consent_expired: ['warning', 'clock'],
  session_expired: ['warning', 'clock'],
  session_moved: ['warning', 'external'],
  provider_unavailable: ['warning', 'offline'],
  network: ['warning', 'offline'],
  unknown_outcome: ['warning', 'question'],
  no_accounts: ['warning', 'search'],
  not_supported: ['warning', 'search'],
};

interface ProblemScreenProps extends ScreenProps<'problem'> {
  /** What else can be done about it here, below what is said of it. */
  readonly children?: ReactNode;
}

/** One cause, one main way on, the others quiet; the code only for support. */
export function ProblemScreen({ screen, send, children }: ProblemScreenProps) {
  const { t } = useMessages(problemMessages);
  const { problem, provider, sessionId } = screen;
  const name = useProviderName(provider);
  const visitUrl = problem.visitUrl ?? provider?.website;
  const remedies = screen.remedies.filter((remedy) => remedy !== 'visit' || visitUrl);
  const closes = remedies.length === 0 || problem.code === 'already_connected';
  const [tone, icon] = MILD[problem.code] ?? ['error', 'alert'];

  return (
    <ScreenBody
      place="middle"
      picture={
        <span className="linkspan-badge" data-tone={tone}>
          <RareIcon name={icon} />
        </span>
      }
      title={t(`problem.${problem.code}.title`)}
      lead={t(`problem.${problem.code}.text`)}
      actions={
        <>
          {closes && (
            <Button kind="main" onClick={() => send({ type: 'close.requested' })}>
              {t('problem.close')}
            </Button>
          )}
          {remedies.map((remedy, index) => (
            <RemedyButton
              key={remedy}
              remedy={remedy}
              kind={index === 0 && !closes ? 'main' : 'quiet'}
              provider={name}
              visitUrl={visitUrl}
              onChoose={() => send({ type: 'remedy.chosen', remedy })}
            />
          ))}
        </>
      }
    >
      {problem.message && (
        <blockquote className="linkspan-quote">
          <p className="linkspan-small">{t('problem.says', { provider: name })}</p>
          <p>
            <bdi>{problem.message}</bdi>
          </p>
        </blockquote>
      )}
      {problem.retryAt !== undefined && (
        <p className="linkspan-small">{t('problem.retryAt', { moment: problem.retryAt })}</p>
      )}
      {children}
      <Reference code={problem.code} reference={problem.reference ?? sessionId} />
    </ScreenBody>
  );
}

function RemedyButton({
  remedy,
  kind,
  provider,
  visitUrl,
  onChoose,
}: {
  remedy: Remedy;
  kind: 'main' | 'quiet';
  provider: string;
  visitUrl: string | undefined;
  onChoose: () => void;
}) {
  const { t } = useMessages(problemMessages);
  if (remedy === 'visit' && visitUrl) {
    return (
      <OutsideLink look="linkspan-button" kind={kind} href={visitUrl} onClick={onChoose}>
        {t('problem.visit', { provider })}
        <RareIcon name="external" mirrored />
      </OutsideLink>
    );
  }
  return (
    <Button kind={kind} onClick={onChoose}>
      {remedy === 'visit' ? t('problem.visit', { provider }) : t(`problem.${remedy}`)}
    </Button>
  );
}
