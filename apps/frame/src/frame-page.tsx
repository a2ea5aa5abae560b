import { connect } from '@linkspan/gateways/connect';
import { Connect } from '@linkspan/react';
import { useMemo } from 'react';

interface FramePageProps {
  readonly token: string;
}

/** The widget alone on a page of the server that it speaks to. */
export function FramePage({ token }: FramePageProps) {
  const gateway = useMemo(() => connect({ url: `${location.origin}/api`, token }), [token]);
  return <Connect gateway={gateway} locale={navigator.language} presentation="page" />;
}
