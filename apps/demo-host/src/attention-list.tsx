import { useEffect, useState } from 'react';
import { type DemoAttention, listAttention, plantConnections } from './demo-server.ts';
import type { DemoSettings } from './demo-settings.ts';

const WANTS: Readonly<Record<DemoAttention['reason'], string>> = {
  credentials: 'its password is refused',
  presence: 'the bank asks something',
  site: 'something is to be done at the bank’s site',
  renewal: 'access ends',
  accounts: 'new accounts wait for a decision',
};

interface AttentionListProps {
  readonly settings: DemoSettings;
  readonly change: (changed: Partial<DemoSettings>) => void;
  /** What is known of the connections changed: it is asked again. */
  readonly connections: unknown;
  readonly refresh: () => void;
}

/** What the server's monitor tells this host of its user's connections, and the way to mend each. */
export function AttentionList({ settings, change, connections, refresh }: AttentionListProps) {
  const [lines, setLines] = useState<readonly DemoAttention[]>([]);
  const [planting, setPlanting] = useState(false);
  const { tab, user } = settings;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another list of connections is a reason to ask again.
  useEffect(() => {
    let isOver = false;
    listAttention({ tab, user }).then(
      (told) => !isOver && setLines(told),
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [tab, user, connections]);

  const plant = () => {
    setPlanting(true);
    plantConnections({ tab, user })
      .then(refresh, () => undefined)
      .finally(() => setPlanting(false));
  };

  return (
    <section aria-labelledby="attention-title" className="demo-card demo-wide">
      <h2 id="attention-title">Connections that want their person</h2>
      <p className="demo-quiet">
        What the server’s monitor tells the host. The connections of Linxo’s documents are there to try:{' '}
        <button className="demo-copy" disabled={planting} onClick={plant} type="button">
          Plant them
        </button>
      </p>
      <ul className="demo-attention">
        {lines.map(({ id, provider, reason, expiresAt, accounts }) => (
          <li key={`${id} ${reason}`}>
            <span>
              <strong>{provider}</strong>: {WANTS[reason]}
              {expiresAt && ` (${new Date(expiresAt).toLocaleDateString('en')})`}
              {accounts !== undefined && ` (${accounts})`}
            </span>
            <button
              className="demo-copy"
              onClick={() =>
                change({
                  mode: 'update',
                  connectionId: id,
                  opens: reason === 'credentials' || reason === 'renewal' ? 'form' : 'standing',
                  through: reason === 'renewal' ? 'site' : 'choose',
                })
              }
              type="button"
            >
              Mend it
            </button>
          </li>
        ))}
      </ul>
      {lines.length === 0 && <p className="demo-quiet">None does.</p>}
    </section>
  );
}
