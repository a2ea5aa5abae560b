import { Icon } from './icon.tsx';
import { ProviderMark } from './provider-mark.tsx';

interface Party {
  readonly name: string;
  readonly logo?: string | undefined;
}

/** The provider and who asks, and what is between them: nothing yet, movement, or a connection. */
export function Bridge({
  from,
  to,
  state,
}: {
  from: Party;
  to: Party | undefined;
  state: 'still' | 'moving' | 'done';
}) {
  return (
    <div className="linkspan-bridge" aria-hidden="true">
      <ProviderMark size="large" name={from.name} logo={from.logo} />
      <span className="linkspan-span" data-state={state}>
        {state === 'done' ? <Icon name="check" /> : (to || state === 'moving') && <Dots />}
      </span>
      {to && <ProviderMark size="large" name={to.name} logo={to.logo} />}
    </div>
  );
}

function Dots() {
  return (
    <svg className="linkspan-dots" viewBox="0 0 40 8" aria-hidden="true">
      <circle className="linkspan-dot" cx="8" cy="4" r="2.5" />
      <circle className="linkspan-dot" cx="20" cy="4" r="2.5" />
      <circle className="linkspan-dot" cx="32" cy="4" r="2.5" />
    </svg>
  );
}
