import type { ChallengeAction } from '@linkspan/protocol';
import { Icon } from '../../primitives/icon.tsx';
import { Spinner } from '../../primitives/spinner.tsx';

/** A way to answer that is complete in itself: a device, a method. */
export function ChoiceButton({
  action,
  busy,
  onPress,
}: {
  action: ChallengeAction;
  busy: boolean;
  onPress: () => void;
}) {
  return (
    <button
      className="linkspan-row"
      data-plain=""
      type="button"
      aria-busy={busy || undefined}
      onClick={onPress}
    >
      <span className="linkspan-row-text">
        <span className="linkspan-row-title">{action.label ?? action.id}</span>
        {action.description && <span className="linkspan-row-note">{action.description}</span>}
      </span>
      {busy ? <Spinner /> : <Icon name="chevron" mirrored />}
    </button>
  );
}
