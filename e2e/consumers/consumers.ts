import { join } from 'node:path';
import { arcadiaSite } from './arcadia-site.ts';
import { arcadiaVisits } from './arcadia-visits.ts';
import type { Consumer } from './consumer.ts';
import { nextSite } from './next-site.ts';
import { staticSite } from './static-site.ts';
import {
  connectFromServer,
  connectInDialog,
  connectInElement,
  connectInFrame,
  connectInPage,
  wearTheColours,
} from './visits.ts';

const viteReact = {
  packages: ['@linkspan/embed', '@linkspan/gateways', '@linkspan/react'],
  build: [['tsc'], ['vite', 'build']],
  serve: (folder, demo) => staticSite(join(folder, 'dist'), demo),
  visits: {
    'connects in the page': connectInPage,
    'connects in a frame': connectInDialog,
    'wears the colours of the host': wearTheColours,
  },
} satisfies Partial<Consumer>;

/**
 * To add one: a folder here, and a line. Its lockfile, without packages of ours, is made in its folder by
 * `npx pnpm install --lockfile-only --ignore-workspace`.
 */
export const CONSUMERS: readonly Consumer[] = [
  { name: 'Vite and React 19', folders: ['vite-react'], ...viteReact },
  { name: 'Vite and React 18', folders: ['vite-react', 'vite-react-18'], ...viteReact },
  {
    name: 'Next.js',
    folders: ['next'],
    packages: ['@linkspan/embed', '@linkspan/gateways', '@linkspan/react', '@linkspan/server'],
    build: [['next', 'build']],
    serve: nextSite,
    visits: {
      'renders the component on its server, and connects': connectFromServer,
      'connects in a frame': connectInFrame,
    },
  },
  {
    name: 'Arcadia’s published client, React 17',
    folders: ['arcadia'],
    packages: [],
    build: [['vite', 'build']],
    serve: (folder, demo) => arcadiaSite(join(folder, 'dist'), demo),
    visits: arcadiaVisits,
  },
  {
    name: 'Vite and Vue',
    folders: ['vue'],
    packages: ['@linkspan/embed'],
    build: [['vue-tsc'], ['vite', 'build']],
    serve: (folder, demo) => staticSite(join(folder, 'dist'), demo, { trustedTypes: 'vue' }),
    visits: { 'connects in an element': connectInElement },
  },
  {
    name: 'HTML without a build',
    folders: ['plain'],
    packages: [],
    build: [],
    serve: staticSite,
    visits: { 'connects in a frame': connectInDialog, 'connects in an element': connectInElement },
  },
];
