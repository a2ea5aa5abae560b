import { setup } from './setup.ts';

/** A window that seems closed may only look so, or be on its way back. */
const GRACE_MS = 3000;

export type RedirectEvent = {
  readonly type: 'redirect.opened' | 'redirect.blocked' | 'redirect.closed' | 'redirect.returned';
};

/** The way to the provider's own page: ready, away, and back, or a window that was blocked or closed. */
export const redirectMachine = setup({
  types: { events: {} as RedirectEvent },
}).createMachine({
  initial: 'ready',
  on: {
    'redirect.opened': '.away',
    'redirect.blocked': '.blocked',
    'redirect.returned': '.returned',
  },
  states: {
    ready: {},
    away: { on: { 'redirect.closed': 'closing' } },
    closing: { after: { [GRACE_MS]: 'closed' } },
    closed: {},
    blocked: {},
    returned: { type: 'final' },
  },
});
