import { afterEach, describe } from 'vitest';
import { accountsContract } from './accounts-contract.ts';
import { availabilityContract } from './availability-contract.ts';
import { challengeContract } from './challenge-contract.ts';
import { connectionsContract } from './connections-contract.ts';
import { knownContract } from './known-contract.ts';
import { Person } from './person.ts';
import { readsContract } from './reads-contract.ts';
import { redirectContract } from './redirect-contract.ts';
import { resumeContract } from './resume-contract.ts';
import type { GatewayScenarios, GatewaySetup } from './scenario.ts';
import { signalContract } from './signal-contract.ts';
import { submitContract } from './submit-contract.ts';

/**
 * Registers the tests of the Gateway interface for one gateway: every promise that the interface's
 * documentation makes and that can be seen from outside.
 *
 * `make` is called once a test and gives a gateway over a vendor without connections; `scenarios` says
 * what to send for the vendor to do this or that. Works directly and through HTTP, with a simulated
 * clock (`advance` moves it) and with the real one (without `advance`).
 */
export function describeGateway(
  name: string,
  scenarios: GatewayScenarios,
  make: () => Promise<GatewaySetup> | GatewaySetup,
): void {
  const made: GatewaySetup[] = [];
  const enter = async () => {
    const setup = await make();
    made.push(setup);
    return new Person(setup);
  };

  describe(`${name} keeps the contract of a gateway`, () => {
    afterEach(async () => {
      for (const setup of made.splice(0)) await setup.dispose?.();
    });
    readsContract(scenarios, enter);
    submitContract(scenarios, enter);
    resumeContract(scenarios, enter);
    challengeContract(scenarios, enter);
    accountsContract(scenarios, enter);
    redirectContract(scenarios, enter);
    connectionsContract(scenarios, enter);
    knownContract(scenarios, enter);
    availabilityContract(scenarios, enter);
    signalContract(scenarios, enter);
  });
}
