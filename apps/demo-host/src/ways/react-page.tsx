import { connect } from '@linkspan/gateways/connect';
import { Connect } from '@linkspan/react';
import { useMemo } from 'react';
import type { WayProps } from './way-props.ts';

export function ReactPage({ apiUrl, token, ...props }: WayProps) {
  const gateway = useMemo(() => connect({ url: apiUrl, token }), [apiUrl, token]);
  return <Connect gateway={gateway} presentation="page" {...props} />;
}
