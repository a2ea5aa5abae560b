import { drawConnectStatechart } from '@linkspan/flow/drawing';

/** The page of the documentation that shows the statechart, whole. */
export function statechartPage(): string {
  return [
    '# The statechart',
    '',
    'Drawn from the machine itself. Storybook draws the same picture, and the tests walk it.',
    '',
    '```mermaid',
    drawConnectStatechart(),
    '```',
    '',
  ].join('\n');
}
