// Writes src/utilities/utilities.data.ts from a CSV with the columns eia_id, name, ownership, states, zips.
// The CSV is made from "US electric utility companies and rates: look-up by zip code" (2017 and 2020) of
// the US Department of Energy (OpenEI, NREL), which is in the public domain.
//
//   node scripts/encode-utilities.mjs path/to/us-electric-utilities.csv

import { readFileSync, writeFileSync } from 'node:fs';

const OWNERSHIPS = {
  'Investor Owned': 'I',
  Cooperative: 'C',
  Municipal: 'M',
  'Political Subdivision': 'P',
  State: 'S',
  Federal: 'F',
  'Retail Power Marketer': 'R',
};
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

const [, , path] = process.argv;
if (!path) throw new Error('Give the path of the CSV.');

const [, ...rows] = readFileSync(path, 'utf8').trim().split(/\r?\n/).map(cells);
const lines = rows.map(([id, name, ownership, states, zips]) => {
  const code = OWNERSHIPS[ownership];
  if (!code) throw new Error(`Unknown ownership: ${ownership}`);
  return [id, name.trim(), code, states, deltas(zips.split(' ').map(Number))].join('\t');
});

writeFileSync(
  new URL('../src/utilities/utilities.data.ts', import.meta.url),
  `// Written by scripts/encode-utilities.mjs from data of the US Department of Energy (public domain).
// A line a utility: EIA id, name, ownership, states, zip codes as base-64 variable-length differences.
export const UTILITY_LINES = \`
${lines.join('\n')}
\`;
`,
);

/** Five bits a digit, least first; a digit of 32 or more says that another follows. */
function deltas(zips) {
  let previous = 0;
  let text = '';
  for (const zip of zips.toSorted((a, b) => a - b)) {
    let rest = zip - previous;
    previous = zip;
    while (rest >= 32) {
      text += DIGITS[32 + (rest % 32)];
      rest = Math.floor(rest / 32);
    }
    text += DIGITS[rest];
  }
  return text;
}

function cells(line) {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, bare]) =>
    quoted === undefined ? bare : quoted.replaceAll('""', '"'),
  );
}
