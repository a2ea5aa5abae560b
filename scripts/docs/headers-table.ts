import { RESPONSE_HEADERS } from '@linkspan/server';
import { tableOf } from './table.ts';

const REGION = /(<!-- headers:start -->\n)[\s\S]*?(<!-- headers:end -->)/;

/** The page with the headers of each kind of answer as the server sends them now. */
export function withHeaders(markdown: string): string {
  const kinds = Object.entries<Readonly<Record<string, string>>>(RESPONSE_HEADERS);
  const names = [...new Set(kinds.flatMap(([, headers]) => Object.keys(headers)))];
  const rows = names.map((name) => [`\`${name}\``, ...kinds.map(([, headers]) => headers[name] ?? '')]);
  return markdown.replace(REGION, `$1\n${tableOf(['header', ...kinds.map(([kind]) => kind)], rows)}\n\n$2`);
}
