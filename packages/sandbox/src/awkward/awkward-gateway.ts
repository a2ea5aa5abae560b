import { AWKWARD_PROVIDERS } from './awkward-providers.ts';
import { type ScriptedGateway, type ScriptedOptions, scriptedGateway } from './scripted-gateway.ts';

/**
 * A gateway that does what vendors do at their worst, each provider one thing: silent for 90 s and then
 * asking, gone, repeating and reordering, a return that names nothing, two channels in a chain, accounts
 * before anything else, a question after the accounts, updates of unknown kinds.
 */
export function awkwardGateway(options: ScriptedOptions = {}): ScriptedGateway {
  return scriptedGateway(AWKWARD_PROVIDERS, options);
}
