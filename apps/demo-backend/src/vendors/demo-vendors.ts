import type { Ledger, SandboxNetwork } from '@linkspan/sandbox';
import type { Store } from '@linkspan/server';
import { demoApiKey, demoSecret } from '../demo-secret.ts';
import type { Settings } from '../settings.ts';
import { linxoVendor } from './linxo.ts';
import { powensVendor } from './powens.ts';
import { utilityVendor } from './utility.ts';
import type { Vendor } from './vendor.ts';

interface Parts {
  readonly settings: Settings;
  readonly network: SandboxNetwork;
  readonly store: Store;
  readonly ledger: Ledger;
}

/** Every vendor of the demo. The utilities' sandbox answers for what is left of /sandbox/, so it comes last. */
export function demoVendors({ settings, network, store, ledger }: Parts): readonly Vendor[] {
  const secret = demoSecret(settings);
  return [
    powensVendor(settings, ledger, secret),
    linxoVendor(settings, store, ledger, secret),
    utilityVendor(network, store, secret, demoApiKey(settings)),
  ];
}
