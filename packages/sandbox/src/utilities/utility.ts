import { KNOWN_NAMES } from './known-names.ts';
import { plainName } from './plain-name.ts';
import { UTILITY_LINES } from './utilities.data.ts';
import { WEBSITES } from './websites.ts';

/** `I`nvestor-owned, `C`ooperative, `M`unicipal, `P`olitical subdivision, `S`tate, `F`ederal, `R`etail marketer. */
export type Ownership = 'I' | 'C' | 'M' | 'P' | 'S' | 'F' | 'R';

/**
 * A US electric utility. `name` is the one shown: the first of its known names, else the data's name
 * without legal form and with its abbreviations spelled out. `aliases` are further names to find it by.
 */
export interface Utility {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly ownership: Ownership;
  /** Postal abbreviations. */
  readonly states: readonly string[];
  /** As numbers, ascending: 501 is 00501. */
  readonly zips: Uint32Array;
  /** Known of some. */
  readonly website?: string;
}

/** All 1,199 utilities of the data, decoded; takes some milliseconds. */
export function readUtilities(): readonly Utility[] {
  return UTILITY_LINES.trim().split('\n').map(readLine);
}

function readLine(line: string): Utility {
  const [eiaId = '', raw = '', ownership = '', states = '', zips = ''] = line.split('\t');
  const plain = plainName(raw);
  const website = WEBSITES[Number(eiaId)];
  const [shown = plain, ...aliases] = KNOWN_NAMES[Number(eiaId)] ?? [];
  return {
    id: `eia-${eiaId}`,
    name: shown,
    aliases: [...new Set([...aliases, plain, raw])].filter((name) => name !== shown),
    ownership: ownershipOf(ownership),
    states: states.split(' '),
    zips: readZips(zips),
    ...(website !== undefined && { website }),
  };
}

function ownershipOf(code: string): Ownership {
  switch (code) {
    case 'I':
    case 'C':
    case 'M':
    case 'P':
    case 'S':
    case 'F':
      return code;
    default:
      return 'R';
  }
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const DIGIT_VALUES = new Map([...DIGITS].map((digit, value) => [digit, value]));

function readZips(text: string): Uint32Array {
  const zips: number[] = [];
  let zip = 0;
  let scale = 1;
  for (const digit of text) {
    const value = DIGIT_VALUES.get(digit) ?? 0;
    zip += (value % 32) * scale;
    scale *= 32;
    if (value < 32) {
      zips.push(zip);
      scale = 1;
    }
  }
  return Uint32Array.from(zips);
}
