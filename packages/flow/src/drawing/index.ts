import { createConnectMachine } from '../connect-machine.ts';
import type { World } from '../conversation.ts';
import { createManageMachine, type ManageOptions } from '../manage/manage-machine.ts';
import { drawStatechart } from './draw-statechart.ts';

/** The connect flow as a Mermaid state diagram, drawn from the machine itself. */
export function drawConnectStatechart(): string {
  // Drawing runs nothing, so nobody ever looks at the world that the machine would act in.
  const nowhere: Partial<World> = {};
  return drawStatechart(createConnectMachine(nowhere as World));
}

/** The list of what a person has, and its changes, drawn in the same way. */
export function drawManageStatechart(): string {
  const nowhere: Partial<ManageOptions> = {};
  return drawStatechart(createManageMachine(nowhere as ManageOptions));
}
