import { LinkPage, type LinkPageProps, type LinkRefusal } from '@linkspan/react';
import { useCallback, useEffect, useState } from 'react';
import { localeOf, pageBrand, themeOf } from './look.ts';
import { claimLink, lookAtLink, type MagicLink } from './magic-link.ts';

interface MagicLinkPageProps {
  readonly link: MagicLink;
  readonly settings: URLSearchParams;
  /** The link is this browser's, and here is its session. */
  readonly onClaimed: (sessionId: string, token: string) => void;
}

/** The page of a link up to the click that claims it. */
export default function MagicLinkPage({ link, settings, onClaimed }: MagicLinkPageProps) {
  const [known, setKnown] = useState<LinkPageProps['link'] & { readonly locale?: string | undefined }>(
    LOADING,
  );
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<LinkRefusal>();
  const [address] = useState(() => location.origin + location.pathname);

  const look = useCallback(() => {
    setKnown(LOADING);
    lookAtLink(link).then(
      (found) => {
        // The widget that follows speaks it too.
        if (found.locale !== undefined) document.documentElement.dataset.locale = found.locale;
        setKnown(found);
      },
      () => setKnown(FAILED),
    );
  }, [link]);
  useEffect(look, [look]);

  const locale = localeOf(settings);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);

  const claim = async (email?: string) => {
    if (busy) return;
    setBusy(true);
    setRefusal(undefined);
    try {
      const claimed = await claimLink(link, email);
      if (claimed.state === 'claimed') onClaimed(claimed.sessionId, claimed.token);
      else if (claimed.state === 'refused') setRefusal({ reason: 'address' });
      else if (claimed.state === 'too_many') setRefusal({ reason: 'too_many', until: claimed.until });
      else setKnown(claimed);
    } catch {
      setKnown(FAILED);
    }
    setBusy(false);
  };

  return (
    <LinkPage
      address={address}
      brand={pageBrand()}
      busy={busy}
      link={known}
      locale={locale}
      onContinue={claim}
      onRetry={look}
      refusal={refusal}
      theme={themeOf(settings)}
    />
  );
}

const LOADING = { state: 'loading' } as const;
const FAILED = { state: 'failed' } as const;
