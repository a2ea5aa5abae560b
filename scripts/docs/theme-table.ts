import { THEME_ATTRIBUTES, THEME_VARIABLES } from '@linkspan/react/theme';
import { tableOf } from './table.ts';

const REGION = /(<!-- theme:start -->\n)[\s\S]*?(<!-- theme:end -->)/;

/** The page with the contract of the theme as the widget has it now. */
export function withTheme(markdown: string): string {
  const table = [
    meanings('variable', THEME_VARIABLES),
    'Attributes that selectors and tests may use:',
    meanings('attribute', THEME_ATTRIBUTES),
  ].join('\n\n');
  return markdown.replace(REGION, `$1\n${table}\n\n$2`);
}

function meanings(title: string, entries: Readonly<Record<string, string>>): string {
  return tableOf(
    [title, 'meaning'],
    Object.entries(entries).map(([name, meaning]) => [`\`${name}\``, meaning]),
  );
}
