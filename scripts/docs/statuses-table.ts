import { arcadiaStatuses } from '../../e2e/fixtures/arcadia-statuses.ts';
import { tableOf } from './table.ts';

const REGION = /(<!-- statuses:start -->\n)[\s\S]*?(<!-- statuses:end -->)/;

/** The page with its table of statuses as it is tested. */
export function withStatuses(markdown: string): string {
  const rows = arcadiaStatuses.map(({ persona, person, screen, onClose, polling, webhooks }) => [
    `\`${persona}\``,
    person,
    `${screen} …`,
    `\`${onClose}\``,
    polling === undefined ? 'there is none' : `\`${polling}\``,
    webhooks.map((type) => `\`${type}\``).join(', ') || (polling ? 'when it is known' : 'none'),
  ]);
  const titles = ['password', 'the person', 'reads', '`onClose`', '`verification_status`', 'webhook'];
  return markdown.replace(REGION, `$1\n${tableOf(titles, rows)}\n\n$2`);
}
