import { useCallback, useEffect, useState } from 'react';
import { listWebhooks, recoverProvider, type ToldByWebhook } from './demo-server.ts';

interface WebhookListProps {
  readonly user: string;
  /** The widget told something: there may be news. */
  readonly news: unknown;
}

/** Webhooks come a moment after what they tell of. */
const LOOK_EVERY_MS = 2000;

/** What this host's server was told by webhooks, and the providers of the sandbox that can be brought back. */
export function WebhookList({ user, news }: WebhookListProps) {
  const [{ webhooks, down }, setTold] = useState<ToldByWebhook>({ webhooks: [], down: [] });
  const [open, setOpen] = useState(false);

  const look = useCallback(() => {
    listWebhooks(user).then(setTold, () => undefined);
  }, [user]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: news are a reason to ask again.
  useEffect(() => {
    look();
    if (!open) return;
    const timer = setInterval(look, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [look, open, news]);

  return (
    <section aria-labelledby="webhooks-title" className="demo-card demo-wide">
      <h2 id="webhooks-title">What your server hears</h2>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>Webhooks about this user, and providers that are down ({down.length})</summary>
        <ul className="demo-attention">
          {down.map((provider) => (
            <li key={provider}>
              <span>
                <code>{provider}</code> is down, as <code>provider_down</code> found it
              </span>
              <button
                className="demo-copy"
                onClick={() => recoverProvider(provider).then(look, () => undefined)}
                type="button"
              >
                Let it recover
              </button>
            </li>
          ))}
          {webhooks.map(({ id, type, provider, at }) => (
            <li key={id}>
              <span>
                <code>{type}</code> {provider}
              </span>
              <time className="demo-quiet" dateTime={at}>
                {new Date(at).toLocaleTimeString('en')}
              </time>
            </li>
          ))}
        </ul>
        {webhooks.length === 0 && <p className="demo-quiet">Nothing yet.</p>}
      </details>
    </section>
  );
}
