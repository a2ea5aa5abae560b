import { BUDGETS, OPENPGP_CURVES, OPENPGP_RSA, PASSWORD_AND_CODE, SEARCH } from './budgets.ts';
import { type Bundle, bundleApplications, bundleFrame } from './bundle.ts';
import { bytesOf, type Download, downloadOf, gzipBytesOf, union } from './download.ts';

/** One line of the table of sizes. */
export interface Size {
  readonly name: string;
  /** Brotli 11, or gzip 9 where the name says so. */
  readonly bytes: number;
  readonly budget: number;
  readonly files: ReadonlySet<Bundle[number]>;
}

/** What each part of the widget weighs for the person who downloads it. */
export async function measureSizes(): Promise<Size[]> {
  const { widget, powens, loader, element } = await bundleApplications();
  const frame = downloadOf(await bundleFrame());
  return [
    ...widgetSizes(downloadOf(widget)),
    ...powensSizes(downloadOf(widget), downloadOf(powens)),
    size('frame page, with React', union(...mainPath(frame)), BUDGETS.framePage),
    ...openPgpSizes(frame),
    size('loader of the frame', downloadOf(loader).atOnce, BUDGETS.loader),
    size('custom element, with the loader', downloadOf(element).atOnce, BUDGETS.element),
  ];
}

const OWN_BUDGETS: ReadonlyMap<string, number> = new Map([
  ['accounts', BUDGETS.accounts],
  ['draw-brand', BUDGETS.brand],
  ['manage', BUDGETS.manage],
]);

function widgetSizes(download: Download): Size[] {
  const { atOnce, later } = download;
  const main = union(...mainPath(download));
  const others = [...later].filter(([name]) => !PASSWORD_AND_CODE.includes(name));
  return [
    size('consent first', atOnce, BUDGETS.consentFirst),
    size('search first', union(atOnce, ...chunksOf(download, SEARCH)), BUDGETS.searchFirst),
    size('password and one-time code', main, BUDGETS.passwordAndCode),
    ...others.map(([name, files]) => {
      const language = name.startsWith('messages.');
      const rare = OWN_BUDGETS.get(name) ?? BUDGETS.rareChunk;
      const budget = language ? BUDGETS.language : rare;
      return size(`+ ${language ? 'language' : 'rare'} ${name}`, files.difference(main), budget);
    }),
  ];
}

/** What Powens' gateway adds to a page that has the widget and the client of our own API; what they share counts once. */
function powensSizes(without: Download, download: Download): Size[] {
  const { atOnce } = download;
  const known = bytesOf(without.atOnce);
  const searched = union(atOnce, chunkOf(download, 'connector-list'));
  const form = chunkOf(download, 'form');
  const formed = union(searched, form);
  const conversation = chunkOf(download, 'conversation');
  return [
    size('+ Powens from the page, at once', atOnce, BUDGETS.powensBundle, known),
    size('+ Powens from the page, until found', searched, BUDGETS.powensSearch, known),
    size('+ Powens from the page, its form', form.difference(searched), BUDGETS.powensForm),
    size('+ Powens from the page, once sent', conversation.difference(formed), BUDGETS.powensConversation),
  ];
}

/** What the page fetches when a field is first encrypted by OpenPGP, beside what it has. */
function openPgpSizes(frame: Download): Size[] {
  const own = (names: readonly string[]) => union(...chunksOf(frame, names)).difference(frame.atOnce);
  const gzipped = (name: string, files: Size['files'], budget: number) => ({
    name: `+ OpenPGP for ${name}, gzip`,
    bytes: gzipBytesOf(files),
    budget,
    files,
  });
  return [
    gzipped('RSA', own(OPENPGP_RSA), BUDGETS.openPgpRsa),
    gzipped('curves too', own(OPENPGP_CURVES), BUDGETS.openPgpCurves),
  ];
}

function mainPath(download: Download) {
  return [download.atOnce, ...chunksOf(download, PASSWORD_AND_CODE)];
}

function chunksOf(download: Download, names: readonly string[]): ReadonlySet<Bundle[number]>[] {
  return names.map((name) => chunkOf(download, name));
}

function chunkOf({ later }: Download, name: string): ReadonlySet<Bundle[number]> {
  const files = later.get(name);
  if (!files) throw new Error(`There is no chunk "${name}", only ${[...later.keys()].join(', ')}.`);
  return files;
}

/** `known` bytes of these files do not count. */
function size(name: string, files: Size['files'], budget: number, known = 0): Size {
  return { name, bytes: bytesOf(files) - known, budget, files };
}
