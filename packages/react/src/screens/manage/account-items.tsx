import type { Account } from '@linkspan/protocol';
import { Icon } from '../../primitives/icon.tsx';

/** The accounts of a connection that are shared. */
export function AccountItems({ accounts }: { accounts: readonly Account[] }) {
  return (
    <ul className="linkspan-scopes">
      {accounts.map((account) => (
        <li className="linkspan-scope" key={account.id}>
          <Icon name="check" />
          <div>
            <p>{account.name}</p>
            {account.number && (
              <p className="linkspan-small">
                <bdi dir="ltr">{account.number}</bdi>
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
