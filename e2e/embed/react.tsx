// A React application, under StrictMode, that shows the widget both ways.
import { ConnectFrame, useConnect } from '@linkspan/embed/react';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';

globalThis.heard = [];
const url = 'https://frame.test/connect/s1#token=a.secret.token';
const keep = (name: string) => (told: unknown) => globalThis.heard.push({ name, told } as never);

function Application() {
  const [shown, show] = useState(true);
  return (
    <>
      <button onClick={() => show(!shown)} type="button">
        Toggle
      </button>
      <button onClick={() => late?.()} type="button">
        Late
      </button>
      {shown && <Page />}
    </>
  );
}

/** What the component gave to somebody who still holds it when it is gone. */
let late: (() => void) | undefined;

function Page() {
  const [round, setRound] = useState(1);
  const [inline, setInline] = useState(false);
  const { open, close, isOpen } = useConnect({
    url,
    getToken: () => `token of round ${round}`,
    onEvent: ({ type }) => keep('event')({ type: `${type} in round ${round}` }),
    onSuccess: () => setRound((before) => before + 1),
    onExit: keep('exit'),
  });
  late = open;
  return (
    <>
      <button onClick={open} type="button">
        Open
      </button>
      <button onClick={close} type="button">
        Close
      </button>
      <button onClick={() => setInline(!inline)} type="button">
        Inline
      </button>
      <p>{isOpen ? `Open, round ${round}` : `Closed, round ${round}`}</p>
      {inline && <ConnectFrame url={url} onError={keep('error')} onEvent={keep('event')} />}
      {inline && <ConnectFrame url="https://frame.test/connect/s2" onError={keep('error')} />}
    </>
  );
}

const root = document.querySelector('main');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Application />
    </StrictMode>,
  );
}
