export { goingBackTo, leavingFor } from './leaving-for.ts';
export { createManageMachine, type ManageEvent, type ManageOptions } from './manage-machine.ts';
export { type ManageView, manageViewOf } from './manage-view.ts';
