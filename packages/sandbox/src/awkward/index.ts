export { type SimulatedClock, simulatedClock } from '../clock/simulated-clock.ts';
export { memoryLedger } from '../conversation/ledger.ts';
export {
  accounts,
  ask,
  end,
  fail,
  redirect,
  silence,
  verified,
  work,
} from '../conversation/script-language.ts';
export type { Script, Step } from '../conversation/step.ts';
export { awkwardGateway } from './awkward-gateway.ts';
export { AWKWARD_CODE, AWKWARD_PROVIDERS } from './awkward-providers.ts';
export { SCRIPTED, scripted } from './scripted.ts';
export {
  type ScriptedGateway,
  type ScriptedOptions,
  type ScriptedProvider,
  scriptedGateway,
} from './scripted-gateway.ts';
