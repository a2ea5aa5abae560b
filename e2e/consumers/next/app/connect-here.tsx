'use client';

import { connect } from '@linkspan/gateways/connect';
import { Connect } from '@linkspan/react';
import { useMemo, useState } from 'react';

export function ConnectHere({ apiUrl, token }: { apiUrl: string; token: string }) {
  const [result, setResult] = useState('Nothing is connected.');
  const gateway = useMemo(() => connect({ url: apiUrl, token }), [apiUrl, token]);
  return (
    <>
      <p id="result">{result}</p>
      <Connect
        gateway={gateway}
        onExit={({ reason }) => setResult(`Not connected: ${reason}`)}
        onSuccess={({ connectionId }) => setResult(`Connected: ${connectionId}`)}
      />
    </>
  );
}
