import type { ConsentRequest } from '@linkspan/protocol';
import { consent as consentMessages } from '../../language/en/consent.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { Icon } from '../../primitives/icon.tsx';

const KNOWN_SCOPES = ['identity', 'accounts', 'bills', 'usage', 'payments', 'transactions'] as const;

/** The kinds of data that a consent is for. */
export function ScopeList({ scopes }: Pick<ConsentRequest, 'scopes'>) {
  const { t } = useMessages(consentMessages);
  return (
    <ul className="linkspan-scopes">
      {scopes.map((scope) => {
        const known = KNOWN_SCOPES.find((id) => id === scope.id);
        return (
          <li className="linkspan-scope" key={scope.id}>
            <Icon name="check" />
            <div>
              <p>{known ? t(`consent.scope.${known}`) : (scope.label ?? scope.id)}</p>
              {scope.reason && <p className="linkspan-small">{scope.reason}</p>}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
