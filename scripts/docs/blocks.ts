import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../install.mjs';

const SOURCED_BLOCK = /<!-- source: (\S+) -->\s*```\w*\n([\s\S]*?)```/g;

export interface SourcedBlock {
  readonly source: string;
  readonly code: string;
}

/** The code blocks of a page that name the file they were copied from. */
export function sourcedBlocks(markdown: string): SourcedBlock[] {
  return [...markdown.matchAll(SOURCED_BLOCK)].map(([, source = '', code = '']) => ({ source, code }));
}

/** Whether the file holds the block to the letter, at any indentation. */
export function standsInSource({ source, code }: SourcedBlock): boolean {
  return dedented(readFileSync(join(root, source), 'utf8')).includes(dedented(code));
}

function dedented(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
}
