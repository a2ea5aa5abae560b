// Turns src/language/messages.*.json into TypeScript modules. Run it after changing a message:
//   node packages/react/scripts/compile-messages.ts
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type Catalogue, compileCatalogue } from './message-compiler.ts';

const folder = new URL('../src/language/', import.meta.url);

rmSync(new URL('en/', folder), { recursive: true, force: true });
mkdirSync(new URL('en/', folder));
for (const name of readdirSync(folder)) {
  const language = /^messages\.(\w+)\.json$/.exec(name)?.[1];
  if (!language) continue;
  const catalogue: Catalogue = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
  for (const [path, source] of compileCatalogue(language, catalogue)) {
    writeFileSync(new URL(path, folder), source);
  }
}
