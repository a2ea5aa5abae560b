import { LinkPage } from '@linkspan/react';
import { localeOf, themeOf } from './look.ts';

/** Says that a connect URL is past its days, and whom to ask for another. */
export function ExpiredLink({ settings }: { settings: URLSearchParams }) {
  const name = document.querySelector<HTMLMetaElement>('[name=application-name]')?.content ?? '';
  return (
    <LinkPage
      address=""
      busy={false}
      link={{ state: 'ended', reason: 'expired', application: { name } }}
      locale={localeOf(settings)}
      onContinue={() => undefined}
      onRetry={() => undefined}
      theme={themeOf(settings)}
    />
  );
}
