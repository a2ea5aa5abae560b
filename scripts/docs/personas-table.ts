import { personas } from '@linkspan/sandbox/personas';
import { tableOf } from './table.ts';

const REGION = /(<!-- personas:start -->\n)[\s\S]*?(<!-- personas:end -->)/;

/** The page with its table of personas as the sandbox has them now. */
export function withPersonas(markdown: string): string {
  const rows = personas.map(({ name, sentence }) => [`\`${name}\``, sentence]);
  return markdown.replace(REGION, `$1\n${tableOf(['password', 'what happens'], rows)}\n\n$2`);
}
