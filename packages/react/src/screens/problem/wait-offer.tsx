import type { Application, ProviderSummary } from '@linkspan/protocol';
import { useEffect, useRef } from 'react';
import { useFrame } from '../../frame/frame-context.ts';
import { useAnnounce } from '../../frame/use-announce.ts';
import { wait as waitMessages } from '../../language/en/wait.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { Button } from '../../primitives/button.tsx';
import { Notice } from '../../primitives/notice.tsx';
import { useProviderName } from '../../primitives/provider-mark.tsx';

/** `WAIT_DAYS` of the protocol: taken from there it would make bundlers divide what comes at once. */
const WAIT_DAYS = 30;

/** How far it is with asking: `asked` is what came of a press, and the others of looking. */
export type WaitView =
  | { readonly name: 'possible'; readonly busy?: boolean; readonly failed?: boolean }
  | { readonly name: 'waiting' | 'over'; readonly asked: boolean };

interface WaitOfferProps {
  readonly view: WaitView;
  readonly application: Application;
  readonly provider: ProviderSummary;
  readonly onAsk: () => void;
}

/** For whom the provider is down: to be told when it is back, by the application and not by us. */
export function WaitOffer({ view, application, provider, onAsk }: WaitOfferProps) {
  const { t } = useMessages(waitMessages);
  const name = useProviderName(provider);
  const words = { application: application.name, provider: name };
  if (view.name !== 'possible') {
    return view.name === 'waiting' ? (
      <Asked title={t('wait.asked')} text={t('wait.text', { ...words, days: WAIT_DAYS })} told={view.asked} />
    ) : (
      <Asked title={t('wait.over', words)} told={view.asked} />
    );
  }
  return (
    <>
      <p className="linkspan-text">{t('wait.offer', words)}</p>
      {view.failed && <Failed text={t('wait.failed')} />}
      <Button kind="outline" busy={view.busy ?? false} onClick={onAsk}>
        {t('wait.ask')}
      </Button>
    </>
  );
}

/** The answer stands where the button was, and takes its focus. */
function Asked({ title, text, told }: { title: string; text?: string; told: boolean }) {
  const { arrive } = useFrame();
  const place = useRef<HTMLParagraphElement>(null);
  useAnnounce(told ? (text ?? title) : undefined);
  useEffect(() => {
    if (told && place.current) arrive(place.current);
  }, [arrive, told]);
  return (
    <Notice tone="success">
      <p ref={place} className="linkspan-notice-title" tabIndex={-1}>
        {title}
      </p>
      {text !== undefined && <p>{text}</p>}
    </Notice>
  );
}

function Failed({ text }: { text: string }) {
  useAnnounce(text);
  return <Notice tone="error" title={text} />;
}
