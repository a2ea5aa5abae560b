import { personas } from '@linkspan/sandbox/personas';

const REGION = /(<!-- personas:start -->\n)[\s\S]*?(<!-- personas:end -->)/;

/** The page with its table of personas as the sandbox has them now. */
export function withPersonas(markdown: string): string {
  const rows = personas.map(({ name, sentence }) => `| \`${name}\` | ${sentence} |`);
  const table = ['| password | what happens |', '| --- | --- |', ...rows].join('\n');
  return markdown.replace(REGION, `$1\n${table}\n\n$2`);
}
