import { useConnect } from '@arcadia-eng/connect-react';
import { useState } from 'react';

/** An application as Arcadia's README has it: nothing in it knows of another server. */
export function App() {
  const [{ loading, error }, open] = useConnect();
  const [heard, setHeard] = useState([]);
  const hear = (name) => (told) =>
    setHeard((before) => [...before, { key: before.length, text: line(name, told) }]);

  async function connect(path, newCredentialData) {
    const { connect_token: connectToken } = await (await fetch(path, { method: 'POST' })).json();
    open({
      connectToken,
      env: 'sandbox',
      newCredentialData,
      callbacks: {
        onOpen: hear('onOpen'),
        onCredentialsSubmitted: hear('onCredentialsSubmitted'),
        onClose: hear('onClose'),
        onError: hear('onError'),
      },
    });
  }

  const [, id] = heard.flatMap(({ text }) => /utilityCredentialId":(\d+)/.exec(text) ?? []);
  return (
    <>
      <h1>A host</h1>
      <button
        disabled={loading}
        onClick={() => connect('/arcadia/connect-token', { zipCode: '94609' })}
        type="button"
      >
        Connect credentials
      </button>
      <button disabled={loading || !id} onClick={() => connect(`/arcadia/update-token/${id}`)} type="button">
        Update credentials
      </button>
      <button onClick={() => open({ env: 'sandbox' })} type="button">
        Connect without a token
      </button>
      {error && <p role="alert">{error.message}</p>}
      <ol>
        {heard.map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
      </ol>
    </>
  );
}

function line(name, told) {
  if (told?.error) return `${name} ${told.error.response.data.error}`;
  return told === undefined ? name : `${name} ${JSON.stringify(told)}`;
}
