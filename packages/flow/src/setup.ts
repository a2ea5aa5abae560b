import { createMachine, type setup as xstateSetup } from 'xstate';

/**
 * XState's `setup` with its types and without its action creators, which nobody here takes from it and which
 * no bundler can leave out.
 */
export const setup = ((implementations: object) => ({
  createStateConfig: (config: object) => config,
  createMachine: (config: object) => createMachine(config, implementations),
})) as unknown as typeof xstateSetup;
