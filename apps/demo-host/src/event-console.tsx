import type { ConnectEvent } from '@linkspan/protocol';

interface EventConsoleProps {
  readonly events: readonly ConnectEvent[];
  readonly result: ConnectEvent | undefined;
}

/** Every event as the host hears it, newest last, and the terminal one apart. */
export function EventConsole({ events, result }: EventConsoleProps) {
  return (
    <section aria-labelledby="events-title" className="demo-card">
      <h2 id="events-title">What your code hears</h2>
      {result && (
        <p className="demo-result" data-result={result.type} data-testid="result">
          <strong>{result.type}</strong> <code>{detailsOf(result)}</code>
        </p>
      )}
      {events.length === 0 ? (
        <p className="demo-quiet">Nothing yet. Events appear here as the widget sends them.</p>
      ) : (
        <ol className="demo-events" data-testid="events">
          {events.map((event) => (
            <li key={`${event.sessionId} ${event.sequence} ${event.at}`}>
              <span className="demo-sequence">{event.sequence}</span>
              <span>{event.type}</span>
              <code>{detailsOf(event)}</code>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function detailsOf(event: ConnectEvent): string {
  const {
    type: _type,
    version: _version,
    sessionId: _session,
    sequence: _sequence,
    at: _at,
    ...details
  } = event;
  return Object.entries(details)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ');
}
