import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Context } from 'hono';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN } = constants;
// A smaller window costs a few bytes and saves the server's memory.
const BROTLI = { params: { [BROTLI_PARAM_QUALITY]: 6, [BROTLI_PARAM_LGWIN]: 18 } };
const ENCODERS = {
  br: (content: Buffer) => promisify(brotliCompress)(content, BROTLI),
  gzip: promisify(gzip),
};
const COMPRESSED = ['.html', '.js', '.css', '.svg', '.json'];

interface File {
  readonly content: Buffer<ArrayBuffer>;
  readonly type: string;
  readonly etag: string;
  readonly packed: Map<string, Promise<Buffer<ArrayBuffer>>>;
}

/**
 * Serves the files that a folder has now, and nothing else whatever the path says. Files under assets/ have
 * their content in their name and never change. Undefined for a path that is not there.
 */
export function staticFiles(
  folder: string,
): (path: string, context: Context) => Promise<Response | undefined> {
  const files = new Map<string, File>();
  if (existsSync(folder)) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) {
        const path = join(entry.parentPath, entry.name);
        files.set(relative(folder, path), read(path));
      }
    }
  }

  return async (path, context) => {
    const file = files.get(path);
    if (!file) return undefined;
    const headers = new Headers({
      'content-type': file.type,
      etag: file.etag,
      vary: 'accept-encoding',
      'cache-control': path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
    if (context.req.header('if-none-match') === file.etag)
      return new Response(null, { status: 304, headers });
    const encoding = COMPRESSED.includes(extname(path)) ? encodingOf(context) : undefined;
    if (!encoding) return new Response(file.content, { headers });
    headers.set('content-encoding', encoding);
    return new Response(await pack(file, encoding), { headers });
  };
}

function read(path: string): File {
  const content = readFileSync(path);
  const digest = createHash('sha256').update(content).digest('base64url').slice(0, 22);
  return {
    content,
    type: TYPES[extname(path)] ?? 'application/octet-stream',
    etag: `W/"${digest}"`,
    packed: new Map(),
  };
}

function encodingOf(context: Context): keyof typeof ENCODERS | undefined {
  const accepted = context.req.header('accept-encoding') ?? '';
  return (['br', 'gzip'] as const).find((encoding) => new RegExp(`\\b${encoding}\\b`).test(accepted));
}

/** Compressed once, when first asked for. */
function pack(file: File, encoding: keyof typeof ENCODERS): Promise<Buffer<ArrayBuffer>> {
  const known = file.packed.get(encoding);
  if (known) return known;
  const packed = ENCODERS[encoding](file.content).then((buffer) => Buffer.from(buffer));
  file.packed.set(encoding, packed);
  return packed;
}
