// `npm start`, `npm test` and their kin. Runs on Node 20 with only npm and git: installs what is missing,
// then hands over to the workspace's own Node 24 and tools, which come first in PATH.
import { delimiter, join } from 'node:path';
import { install, root } from './install.mjs';
import { passThrough } from './pass-through.mjs';
import { START_ARGUMENTS } from './start-arguments.mjs';

/** @type {Readonly<Record<string, readonly (readonly [string, ...string[]])[]>>} */
const COMMANDS = {
  start: [
    ['node', 'scripts/build-apps.ts'],
    ['node', ...START_ARGUMENTS],
  ],
  dev: [['node', 'scripts/dev.ts']],
  test: [['node', 'scripts/test.ts']],
  'test:full': [['node', 'scripts/test.ts']],
  'test:browsers': [
    ['node', 'scripts/build-apps.ts'],
    ['node', 'e2e/browsers/main.ts'],
  ],
  'test:consumers': [
    ['node', 'scripts/build-apps.ts'],
    ['node', 'scripts/consumers.ts'],
  ],
  storybook: [['storybook', 'dev', '--port', '6006', '--no-open', '--disable-telemetry']],
  'storybook:build': [['storybook', 'build', '--output-dir', 'storybook-static', '--disable-telemetry']],
  build: [
    ['node', 'scripts/publish/build.ts'],
    ['node', 'scripts/build-apps.ts'],
  ],
  docs: [
    ['node', 'scripts/docs/write.ts'],
    ['node', 'scripts/build-apps.ts'],
    ['node', 'scripts/docs/screenshot.ts'],
  ],
  bench: [
    ['node', 'scripts/build-apps.ts'],
    ['node', 'bench/main.ts'],
  ],
};

const [name = '', ...rest] = process.argv.slice(2);
const steps = COMMANDS[name];
if (!steps) {
  console.error(`Unknown command "${name}". Known: ${Object.keys(COMMANDS).join(', ')}.`);
  process.exit(2);
}

await install();
const env = {
  ...process.env,
  PATH: join(root, 'node_modules/.bin') + delimiter + process.env.PATH,
  ...(name === 'test:full' && { LINKSPAN_SCALE: 'full' }),
};
for (const [index, [command, ...args]] of steps.entries()) {
  const last = index === steps.length - 1;
  const code = await passThrough(command, last ? [...args, ...rest] : args, { cwd: root, env });
  if (code !== 0) process.exit(code);
}
