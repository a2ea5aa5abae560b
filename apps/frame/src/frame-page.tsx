import { connect } from '@linkspan/gateways/connect';
import { encryptPgp } from '@linkspan/gateways/openpgp';
import type { ConnectEvent, Session } from '@linkspan/protocol';
import { Connect, type ConnectHandle } from '@linkspan/react';
import { type RefObject, useMemo, useRef } from 'react';
import { fetchWithHeadStart } from './head-start.ts';
import { localeOf, themeOf } from './look.ts';
import { ownSession } from './own-session.ts';

/** Hears every event, with the session once it is known. */
export type Hearer = (event: ConnectEvent, session: Session | undefined) => void;

interface FramePageProps {
  readonly settings: URLSearchParams;
  readonly token: string | (() => Promise<string>);
  readonly hear: Hearer;
  readonly handle: RefObject<ConnectHandle | null>;
  readonly openRedirect: ((url: string) => void) | undefined;
  /** As JSON: what the page around says, else the session's. */
  readonly appearance: string | undefined;
}

/** The widget alone on a page of the server that it speaks to. */
export function FramePage({ settings, token, hear, handle, openRedirect, appearance }: FramePageProps) {
  const session = useRef<Session>(undefined);
  const gateway = useMemo(
    () => ({
      ...ownSession(
        { ...connect({ url: '/api', token, fetch: fetchWithHeadStart }), encryptPgp },
        settings,
        session,
      ),
      ...(openRedirect && { openRedirect }),
    }),
    [token, openRedirect, settings],
  );
  return (
    <Connect
      appearance={appearance}
      gateway={gateway}
      handle={handle}
      locale={localeOf(settings)}
      theme={themeOf(settings)}
      onEvent={(event) => hear(event, session.current)}
      presentation="page"
    />
  );
}
