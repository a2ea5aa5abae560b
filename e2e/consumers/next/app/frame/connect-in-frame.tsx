'use client';

import { ConnectFrame } from '@linkspan/embed/react';
import { useState } from 'react';

export function ConnectInFrame({ url }: { url: string }) {
  const [result, setResult] = useState('Nothing is connected.');
  return (
    <>
      <p id="result">{result}</p>
      <ConnectFrame
        onExit={({ reason }) => setResult(`Not connected: ${reason}`)}
        onSuccess={({ connectionId }) => setResult(`Connected: ${connectionId}`)}
        url={url}
      />
    </>
  );
}
