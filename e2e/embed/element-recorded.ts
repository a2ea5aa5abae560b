// A page with the custom element, and a session recorder with its own settings.
import { define } from '@linkspan/embed/element';
import { record } from 'rrweb';

declare global {
  var recorded: () => unknown[];
}

globalThis.heard = [];
define();
const events: unknown[] = [];
record({ emit: (event) => events.push(event) });
globalThis.recorded = () => {
  // Besides what changed, all that there is now.
  record.takeFullSnapshot();
  return events;
};
