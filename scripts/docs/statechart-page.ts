import { drawConnectStatechart, drawManageStatechart } from '@linkspan/flow/drawing';

/** The page of the documentation that shows the statecharts, whole. */
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
    '## What is connected',
    '',
    'While the flow is in `manage`, a machine of its own drives the list, each connection and consent of it, and every change. A repair and another connection are the flow’s again.',
    '',
    '```mermaid',
    drawManageStatechart(),
    '```',
    '',
  ].join('\n');
}
