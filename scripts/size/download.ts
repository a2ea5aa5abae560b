import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Bundle } from './bundle.ts';

type File = Bundle[number];
type Chunk = Extract<File, { type: 'chunk' }>;

/** What a browser downloads of a bundle, and when. */
export interface Download {
  /** The entry, all that it imports statically, styles and pages. */
  readonly atOnce: ReadonlySet<File>;
  /** The chunks imported dynamically, each with all that it imports statically, by name. */
  readonly later: ReadonlyMap<string, ReadonlySet<File>>;
}

export function downloadOf(bundle: Bundle): Download {
  const files = new Map(bundle.map((file) => [file.fileName, file]));
  const chunks = bundle.filter((file) => file.type === 'chunk');
  const closure = (chunk: Chunk, into = new Set<File>()): Set<File> => {
    if (into.has(chunk)) return into;
    into.add(chunk);
    for (const name of chunk.imports) {
      const imported = files.get(name);
      if (imported?.type === 'chunk') closure(imported, into);
    }
    return into;
  };
  const atOnce = new Set<File>(bundle.filter((file) => file.type === 'asset'));
  for (const entry of chunks.filter((chunk) => chunk.isEntry)) closure(entry, atOnce);
  const imported = new Set(chunks.flatMap((chunk) => chunk.dynamicImports));
  const later = chunks.filter((chunk) => imported.has(chunk.fileName));
  return { atOnce, later: new Map(later.map((chunk) => [nameOf(chunk), closure(chunk)])) };
}

export function union(...sets: readonly ReadonlySet<File>[]): Set<File> {
  return new Set(sets.flatMap((set) => [...set]));
}

export function bytesOf(files: Iterable<File>): number {
  let bytes = 0;
  for (const file of files) bytes += brotliBytes(contentOf(file));
  return bytes;
}

export function gzipBytesOf(files: Iterable<File>): number {
  let bytes = 0;
  for (const file of files) bytes += gzipSync(contentOf(file), { level: 9 }).length;
  return bytes;
}

function contentOf(file: File): string | Uint8Array {
  return file.type === 'chunk' ? file.code : file.source;
}

/** The modules that weigh most in these files, in bytes before minification and compression. */
export function largestModules(files: Iterable<File>, count: number): { id: string; bytes: number }[] {
  const modules: { id: string; bytes: number }[] = [];
  for (const file of files) {
    if (file.type !== 'chunk') continue;
    for (const [id, module] of Object.entries(file.modules))
      modules.push({ id, bytes: module.renderedLength });
  }
  return modules.sort((a, b) => b.bytes - a.bytes).slice(0, count);
}

/** `…/steps/provider-step.js` is "provider", `…/language/messages.fr.js` is "messages.fr". */
function nameOf(chunk: Chunk): string {
  const file = (chunk.facadeModuleId ?? chunk.name).split('/').at(-1) ?? chunk.name;
  return file.replace(/\.[jt]sx?$/, '').replace(/-(steps?|screen)$/, '');
}

function brotliBytes(content: string | Uint8Array): number {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
