import type { Screen } from '@linkspan/flow';

/** Two screens with the same key are the same visit: fields, focus and scroll stay as they are. */
export function screenKey(screen: Screen): string {
  switch (screen.name) {
    case 'challenge':
      return `challenge ${screen.challenge.id}`;
    case 'redirect':
      return `redirect ${screen.redirect.id}`;
    case 'approval':
      return `approval ${screen.approval.id}`;
    case 'credentials':
      return `credentials ${screen.channel.id}`;
    default:
      return screen.name;
  }
}
