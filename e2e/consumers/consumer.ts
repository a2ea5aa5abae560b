import type { Page } from '@playwright/test';
import type { DemoServer } from '../fixtures/demo-server.ts';

/** A small application of somebody else, in a folder beside this file: it installs what we publish, and uses it. */
export interface Consumer {
  readonly name: string;
  /** Folders here; of files of the same name the last one's counts. A package.json comes with its pnpm-lock.yaml. */
  readonly folders: readonly [string, ...string[]];
  /** What it installs of ours, from the tarballs that would be published. */
  readonly packages: readonly string[];
  /** How it is built: commands of what it installed. */
  readonly build: readonly (readonly [string, ...string[]])[];
  /** Serves what was built, on this machine and a free port. */
  serve(folder: string, demo: DemoServer): Promise<Site>;
  /** What a person does there, by the name of the test. */
  readonly visits: Readonly<Record<string, (page: Page, site: Site) => Promise<void>>>;
}

/** A host's site, with its own server. */
export interface Site {
  readonly origin: string;
  /** Where what is loaded from an address is really served: scripts whose address is written into a package. */
  readonly routes?: Readonly<Record<string, string>>;
  close(): Promise<void>;
}
