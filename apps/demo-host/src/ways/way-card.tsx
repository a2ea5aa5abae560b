import type { ConnectEvent } from '@linkspan/protocol';
import { useEffect, useRef, useState } from 'react';
import { BRANDS } from '../demo-brands.ts';
import { mintToken, mintUrl } from '../demo-server.ts';
import type { DemoSettings } from '../demo-settings.ts';
import type { WayProps } from './way-props.ts';
import type { Way } from './ways.ts';

interface WayCardProps {
  readonly way: Way;
  readonly settings: DemoSettings;
  readonly onStart: () => void;
  readonly onEvent: (event: ConnectEvent) => void;
  readonly onError: () => void;
}

/** One way to embed the widget, with its code and a button that tries it. */
export function WayCard({ way, settings, onStart, onEvent, onError }: WayCardProps) {
  const [shown, setShown] = useState<WayProps>();
  const start = async () => {
    onStart();
    const [url, { token, apiUrl }] = await Promise.all([mintUrl(settings), mintToken(settings)]);
    const { locale, theme, brand } = settings;
    const close = () => setShown(undefined);
    setShown({
      ...{ url, token, apiUrl, appearance: BRANDS[brand], locale, theme },
      onClose: close,
      onEvent: (event) => {
        onEvent(event);
        if (event.type === 'closed') close();
      },
    });
  };

  return (
    <article className="demo-card demo-way" data-way={way.name}>
      <h3>{way.name}</h3>
      <p className="demo-quiet">{way.sentence}</p>
      <pre className="demo-code">
        <code>{way.code.trim()}</code>
      </pre>
      {'address' in way ? (
        <a className="demo-open" href={way.address(settings)} rel="noreferrer" target="_blank">
          Open in a new tab
        </a>
      ) : (
        <button
          className="demo-open"
          disabled={shown !== undefined}
          onClick={() => start().catch(onError)}
          type="button"
        >
          Show
        </button>
      )}
      {shown && 'Component' in way && <way.Component {...shown} />}
      {shown && 'begin' in way && <Begun begin={way.begin} props={shown} />}
    </article>
  );
}

/** Something that is begun by a function, for as long as it is shown. */
function Begun({ begin, props }: { begin: Extract<Way, { begin: unknown }>['begin']; props: WayProps }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return;
    const begun = begin(props, place.current);
    return () => begun.destroy();
  }, [begin, props]);
  return <div ref={place} />;
}
