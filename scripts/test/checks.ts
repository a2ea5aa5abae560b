import { globSync } from 'node:fs';
import { root } from '../install.mjs';
import { runTool } from '../run-tool.ts';
import type { Step } from './tally.ts';

/** What is proved without running the product; each counts as one test. */
export function findChecks(): Step[] {
  const projects = globSync('{packages/*,apps/*,e2e,bench,scripts,.storybook}/tsconfig.json', {
    cwd: root,
  }).sort();
  return [
    ...projects.map((project) => check(`types ${folderOf(project)}`, 'tsc', ['-p', project])),
    check('lint and format', 'biome', ['check', '--error-on-warnings', '--max-diagnostics=50', '.']),
    check('dead code', 'knip', []),
    check('published shape', 'node', ['scripts/publish/check.ts']),
    check('size', 'node', ['scripts/size/check.ts']),
  ];
}

/** Comes first: unit tests of the demo's server and all end-to-end tests open what this builds. */
export function buildOfTheApps(): Step {
  return check('build of the apps', 'node', ['scripts/build-apps.ts']);
}

function check(name: string, command: string, args: readonly string[]): Step {
  return {
    name,
    async run(output) {
      return (await runTool(command, args, { output })) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
    },
  };
}

function folderOf(project: string): string {
  return project.slice(0, -'/tsconfig.json'.length);
}
