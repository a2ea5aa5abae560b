import { BUDGETS, PASSWORD_AND_CODE, SEARCH } from './budgets.ts';
import { type Bundle, bundleApplication, bundleFrame } from './bundle.ts';
import { bytesOf, type Download, downloadOf, union } from './download.ts';

/** One line of the table of sizes. */
export interface Size {
  readonly name: string;
  /** Brotli 11. */
  readonly bytes: number;
  readonly budget: number;
  readonly files: ReadonlySet<Bundle[number]>;
}

/** What each part of the widget weighs for the person who downloads it. */
export async function measureSizes(): Promise<Size[]> {
  const application = downloadOf(await bundleApplication());
  const frame = downloadOf(await bundleFrame());
  return [
    ...widgetSizes(application),
    size('frame page, with React', union(...mainPath(frame)), BUDGETS.framePage),
  ];
}

function widgetSizes(download: Download): Size[] {
  const { atOnce, later } = download;
  const pick = (names: readonly string[]) => names.map((name) => later.get(name));
  const main = union(...mainPath(download));
  const others = [...later].filter(([name]) => !PASSWORD_AND_CODE.includes(name));
  return [
    size('consent first', atOnce, BUDGETS.consentFirst),
    size('search first', union(atOnce, ...pick(SEARCH)), BUDGETS.searchFirst),
    size('password and one-time code', main, BUDGETS.passwordAndCode),
    ...others.map(([name, files]) => {
      const language = name.startsWith('messages.');
      const budget = language ? BUDGETS.language : BUDGETS.rareChunk;
      return size(`+ ${language ? 'language' : 'rare'} ${name}`, files.difference(main), budget);
    }),
  ];
}

function mainPath({ atOnce, later }: Download) {
  return [atOnce, ...PASSWORD_AND_CODE.map((name) => later.get(name))];
}

function size(name: string, files: Size['files'], budget: number): Size {
  return { name, bytes: bytesOf(files), budget, files };
}
