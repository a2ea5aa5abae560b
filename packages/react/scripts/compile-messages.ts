// Turns src/language/messages.*.json into TypeScript modules. Run it after changing a message:
//   node packages/react/scripts/compile-messages.ts
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type Catalogue, compileCatalogue } from './message-compiler.ts';

const folder = new URL('../src/language/', import.meta.url);

for (const name of readdirSync(folder)) {
  const language = /^messages\.(\w+)\.json$/.exec(name)?.[1];
  if (!language) continue;
  const catalogue: Catalogue = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
  writeFileSync(new URL(`messages.${language}.ts`, folder), compileCatalogue(language, catalogue));
}
