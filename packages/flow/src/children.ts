import type { Problem } from '@linkspan/protocol';
import type { Asked } from './context.ts';
import type { Patience, RedirectState } from './screen.ts';

/** What the screens see of a question that is being asked. */
export function askedOf(child: {
  readonly value: string;
  readonly context: { readonly error: Problem | undefined };
}): Asked {
  return { busy: child.value === 'sending', error: child.context.error };
}

export function patienceOf(value: Patience | 'over'): Patience {
  return value === 'over' ? 'choice' : value;
}

/** In its grace, a window that seems closed still counts as away. */
export function redirectStateOf(value: RedirectState | 'closing' | 'returned'): RedirectState {
  return value === 'closing' || value === 'returned' ? 'away' : value;
}
