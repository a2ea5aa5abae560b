import { connect } from '@linkspan/gateways/connect';
import { Connect, type ConnectProps } from '@linkspan/react';
import { useMemo } from 'react';

type ConnectHereProps = { apiUrl: string; token: string } & Pick<ConnectProps, 'onSuccess' | 'onExit'>;

export function ConnectHere({ apiUrl, token, ...props }: ConnectHereProps) {
  const gateway = useMemo(() => connect({ url: apiUrl, token }), [apiUrl, token]);
  return <Connect gateway={gateway} {...props} />;
}
