import type { ChallengeAction } from '@linkspan/protocol';
import { useEffect, useRef, useState } from 'react';
import { ErrorSummary } from '../../fields/error-summary.tsx';
import { FieldList } from '../../fields/field-list.tsx';
import { useFieldForm } from '../../fields/use-field-form.ts';
import { ScreenBody } from '../../frame/screen-body.tsx';
import { useAnnounce } from '../../frame/use-announce.ts';
import { challenge as challengeMessages } from '../../language/en/challenge.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { Button } from '../../primitives/button.tsx';
import { Notice } from '../../primitives/notice.tsx';
import { useProviderName } from '../../primitives/provider-mark.tsx';
import { useSecondsUntil } from '../../primitives/use-clock.ts';
import { useProblemWords } from '../problem/use-problem-words.ts';
import type { ScreenProps } from '../screen-props.ts';
import { actionsOf } from './actions-of.ts';
import { ChallengeMessages } from './challenge-messages.tsx';
import { ChallengeMeta } from './challenge-meta.tsx';
import { ChoiceButton } from './choice-button.tsx';
import { ResendButton } from './resend-button.tsx';
import { useFilled } from './use-filled.ts';

export interface ChallengeScreenProps extends ScreenProps<'challenge'> {
  /** Seals and sends an answer; settles when it is sealed, and never rejects. */
  readonly submit: (actionId: string, values: Record<string, string>) => Promise<void>;
  /** What was typed before and is no secret, by field id. */
  readonly draft?: Readonly<Record<string, string>> | undefined;
  readonly onDraft?: (values: Record<string, string>) => void;
  /** Milliseconds since 1970, of the environment. */
  readonly now: () => number;
}

/** A question of the provider: any mixture of messages, fields and actions. */
export function ChallengeScreen({ screen, send, submit, draft, onDraft, now }: ChallengeScreenProps) {
  const { t } = useMessages(challengeMessages);
  const { challenge, busy, error } = screen;
  const provider = useProviderName(screen.provider);
  const form = useFieldForm({
    fields: challenge.fields,
    initial: draft,
    fieldErrors: error?.fieldErrors,
    onOpenValues: onDraft,
  });
  const [refusals, setRefusals] = useState(0);
  const [pressed, setPressed] = useState<string>();
  const seconds = useSecondsUntil(challenge.expiresAt, now);
  const expired = screen.expired || seconds === 0;
  const actions = actionsOf(challenge);
  const [main, ...others] = actions.filter((action) => action.kind === 'submit');
  const choices = actions.filter((action) => action.kind === 'choose');
  const resends = actions.filter((action) => action.kind === 'resend');
  const [resend] = resends;

  const fields = useRef<HTMLDivElement>(null);
  const { clearSecrets } = form;
  useAgain(challenge.version, () => {
    clearSecrets();
    setRefusals(0);
    fields.current?.querySelector<HTMLElement>('input, select')?.focus();
  });

  const answer = (actionId: string) => {
    if (busy) return;
    setPressed(actionId);
    form.submit(
      async (values) => {
        await submit(actionId, values);
        clearSecrets();
      },
      () => setRefusals((turn) => turn + 1),
    );
  };
  const act = (actionId: string) => {
    if (busy) return;
    setPressed(actionId);
    void submit(actionId, {});
  };
  const labelOf = ({ label, kind }: ChallengeAction) =>
    label ?? (kind === 'choose' ? undefined : t(`challenge.${kind}`));

  const trouble = useProblemWords(error?.code);
  const { messages, times } = useFilled(challenge.messages, now);
  const said = messages.filter((message) => message.tone !== 'info').map((message) => message.text);
  const tries =
    challenge.attemptsLeft === undefined
      ? undefined
      : t('challenge.attempts', { attempts: challenge.attemptsLeft });
  useAnnounce(
    expired ? t('challenge.expired') : (trouble?.title ?? (said[0] && [...said, tries].join(' ').trim())),
  );

  return (
    <ScreenBody
      title={challenge.title || t('challenge.title', { provider })}
      arrival={expired}
      onSubmit={() => {
        if (!expired) {
          if (main) answer(main.id);
        } else if (resend) act(resend.id);
        else send({ type: 'remedy.chosen', remedy: 'retry' });
      }}
      actions={
        <>
          {expired ? (
            <Button kind="main" type="submit" busy={busy || form.waiting}>
              {resend ? labelOf(resend) : t('challenge.restart')}
            </Button>
          ) : (
            <>
              {main && (
                <Button kind="main" type="submit" busy={(busy || form.waiting) && pressed === main.id}>
                  {labelOf(main)}
                </Button>
              )}
              {others.map((action) => (
                <Button
                  key={action.id}
                  kind="outline"
                  busy={busy && pressed === action.id}
                  onClick={() => answer(action.id)}
                >
                  {labelOf(action)}
                </Button>
              ))}
              {resends.map((action) => (
                <ResendButton
                  key={action.id}
                  action={action}
                  now={now}
                  busy={busy && pressed === action.id}
                  onPress={() => act(action.id)}
                />
              ))}
            </>
          )}
          {actions
            .filter((action) => action.kind === 'cancel')
            .map((action) => (
              <Button key={action.id} onClick={() => act(action.id)}>
                {labelOf(action)}
              </Button>
            ))}
        </>
      }
    >
      {expired && (
        <Notice tone="warning" icon="clock" title={t('challenge.expired')}>
          <p>
            {resend ? t('challenge.expiredResend', { provider }) : t('challenge.expiredText', { provider })}
          </p>
        </Notice>
      )}
      {trouble && (
        <Notice tone="error" title={trouble.title}>
          <p>{error?.message ?? trouble.text}</p>
        </Notice>
      )}
      <ChallengeMessages messages={messages} provider={provider} />
      {!expired && (
        <>
          {refusals > 0 && form.wrong.length > 0 && <ErrorSummary turn={refusals} wrong={form.wrong} />}
          <FieldList form={form} place={fields} />
          {choices.length > 0 && (
            <ul className="linkspan-list">
              {choices.map((action) => (
                <li key={action.id}>
                  <ChoiceButton
                    action={action}
                    busy={busy && pressed === action.id}
                    onPress={() => act(action.id)}
                  />
                </li>
              ))}
            </ul>
          )}
          <ChallengeMeta tries={tries} times={times} until={challenge.expiresAt} now={now} />
          {form.aids && seconds && <form.aids.TimeWarning seconds={seconds} />}
        </>
      )}
    </ScreenBody>
  );
}

/** Runs when the same challenge is asked again, also on a screen that was taken down while its answer was on its way. */
function useAgain(version: number, run: () => void) {
  const last = useRef(1);
  useEffect(() => {
    if (last.current === version) return;
    last.current = version;
    run();
  });
}
