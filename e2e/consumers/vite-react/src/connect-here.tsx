import { connect } from '@linkspan/gateways/connect';
import { Connect, type ConnectProps } from '@linkspan/react';
import { useMemo } from 'react';

export function ConnectHere({ apiUrl, token, ...props }: ConnectHereProps) {
  const gateway = useMemo(() => connect({ url: apiUrl, token }), [apiUrl, token]);
  return <Connect gateway={gateway} {...props} />;
}

interface ConnectHereProps extends Pick<ConnectProps, 'onSuccess' | 'onExit'> {
  readonly apiUrl: string;
  readonly token: string;
}
