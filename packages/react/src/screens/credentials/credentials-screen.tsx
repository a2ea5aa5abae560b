import { useEffect, useState } from 'react';
import { ErrorSummary } from '../../fields/error-summary.tsx';
import { FieldList } from '../../fields/field-list.tsx';
import { useFieldForm } from '../../fields/use-field-form.ts';
import { ScreenBody } from '../../frame/screen-body.tsx';
import { credentials as credentialsMessages } from '../../language/en/credentials.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { Button } from '../../primitives/button.tsx';
import { Notice } from '../../primitives/notice.tsx';
import { OutsideLink } from '../../primitives/outside-link.tsx';
import { ProviderMark } from '../../primitives/provider-mark.tsx';
import { useProblemWords } from '../problem/use-problem-words.ts';
import type { ScreenProps } from '../screen-props.ts';

export interface CredentialsScreenProps extends ScreenProps<'credentials'> {
  /** Seals and sends the values by field id; settles when they are sealed, and never rejects. */
  readonly submit: (values: Record<string, string>) => Promise<void>;
  /** What was typed before that is no secret, by field id; under '' the way to sign in. */
  readonly draft?: Readonly<Record<string, string>> | undefined;
  readonly onDraft?: (values: Record<string, string>) => void;
}

/** Signing in to the provider, with its own fields. */
export function CredentialsScreen({ screen, send, submit, draft, onDraft }: CredentialsScreenProps) {
  const { t } = useMessages(credentialsMessages);
  const { application, provider, channel, fields, username, notice, mode, busy } = screen;
  const form = useFieldForm({
    fields,
    methods: channel.methods,
    initial: draft,
    fieldErrors: notice?.fieldErrors,
    onOpenValues: onDraft,
    username,
    provider: provider.name,
  });

  const trouble = useProblemWords(notice?.code);
  // Each refusal, by the server or here, is a new turn of the summary.
  const [refusal, setRefusal] = useState({ turn: notice ? 1 : 0, here: false });
  const [seen, setSeen] = useState(notice);
  if (notice !== seen) {
    setSeen(notice);
    if (notice) setRefusal({ turn: refusal.turn + 1, here: false });
  }
  const summary = refusal.here ? form.wrong.length > 0 : trouble !== undefined;

  const { clearSecrets } = form;
  useClearedOnPageHide(clearSecrets);

  const signIn = () => {
    if (busy) return;
    form.submit(
      async (values) => {
        await submit(values);
        clearSecrets();
      },
      () => setRefusal(({ turn }) => ({ turn: turn + 1, here: true })),
    );
  };

  const operator = application.operator ?? application.name;
  const names = { operator, provider: provider.name, application: application.name };
  const secret = fields.some((field) => field.secret);
  const what = secret ? 'password' : fields.length > 0 ? 'details' : 'nothing';
  const forgotUrl = fields.length > 0 ? provider.forgotUrl : undefined;
  return (
    <ScreenBody
      picture={<ProviderMark size="large" name={provider.name} logo={provider.logo} />}
      title={t('credentials.title', { what, provider: provider.name })}
      lead={provider.region}
      focusElsewhere={notice !== undefined}
      onSubmit={signIn}
      actions={
        <>
          <p className="linkspan-giving">
            {fields.length > 0 ? t('credentials.giving', { ...names, what }) : t('credentials.using', names)}
          </p>
          <Button kind="main" type="submit" busy={busy || form.waiting}>
            {fields.length > 0 ? t('credentials.submit', { mode }) : t('credentials.connect')}
          </Button>
          {form.aids && <form.aids.SlowHint busy={busy || form.waiting} />}
          {screen.skippable && (
            <Button onClick={() => send({ type: 'channel.skipped' })}>
              {t('credentials.skip', { to: screen.accountsWait ? 'accounts' : 'end' })}
            </Button>
          )}
        </>
      }
    >
      {summary && (
        <ErrorSummary
          turn={refusal.turn}
          wrong={form.wrong}
          {...(trouble &&
            !refusal.here && {
              title: trouble.title,
              text: <p>{notice?.message ?? trouble.text}</p>,
            })}
        />
      )}
      {provider.health === 'degraded' && (
        <Notice tone="warning">
          <p>{t('credentials.degraded', { provider: provider.name })}</p>
        </Notice>
      )}
      <FieldList form={form} />
      {channel.interactive && (
        <Notice icon="phone">
          <p>{t('credentials.interactive', { provider: provider.name })}</p>
        </Notice>
      )}
      {(forgotUrl || provider.supportUrl) && (
        <div className="linkspan-links">
          {forgotUrl && <OutsideLink href={forgotUrl}>{t('credentials.forgot')}</OutsideLink>}
          {provider.supportUrl && (
            <OutsideLink href={provider.supportUrl}>
              {t('credentials.support', { provider: provider.name })}
            </OutsideLink>
          )}
        </div>
      )}
    </ScreenBody>
  );
}

/** A page kept for Back must not keep a secret. */
function useClearedOnPageHide(clear: () => void) {
  useEffect(() => {
    window.addEventListener('pagehide', clear);
    return () => window.removeEventListener('pagehide', clear);
  });
}
