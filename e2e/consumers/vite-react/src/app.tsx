import { useState } from 'react';
import { ask } from './ask';
import { ConnectDialog } from './connect-dialog';
import { ConnectHere } from './connect-here';

/** Both ways: the component in the page, and the frame over it. */
export function App() {
  const [token, setToken] = useState<{ apiUrl: string; token: string }>();
  const [url, setUrl] = useState<string>();
  const [result, setResult] = useState('Nothing is connected.');
  const end = {
    onSuccess: ({ connectionId }: { connectionId: string }) => setResult(`Connected: ${connectionId}`),
    onExit: ({ reason }: { reason: string }) => setResult(`Not connected: ${reason}`),
  };
  return (
    <>
      <h1>A host</h1>
      <p id="result">{result}</p>
      <button onClick={async () => setToken(await ask('/connect-token'))} type="button">
        Show the component
      </button>
      <button onClick={async () => setUrl((await ask<{ url: string }>('/connect-url')).url)} type="button">
        Connect in a frame
      </button>
      {url && <ConnectDialog url={url} {...end} />}
      {token && <ConnectHere {...token} {...end} />}
    </>
  );
}
