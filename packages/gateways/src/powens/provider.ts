import { ConnectError, type Provider, salvageProvider } from '@linkspan/protocol';
import { accountTypeOf } from './account-type.ts';
import { channelIdOf } from './channel-id.ts';
import type { Connector, ConnectorSource } from './connector-wire.ts';
import { formFields } from './fields.ts';
import { plainSummary } from './provider-summary.ts';
import type { PowensOptions } from './service.ts';

/**
 * A connector with a channel for each of its sources that is not disabled, in the order that they are to be
 * added in; one without sources is one channel. A way that could only be gone with a secret in a web address
 * is left out. Throws `not_supported` for a definition that cannot be used.
 */
export function providerOf(
  connector: Connector,
  { logo, mode }: Pick<PowensOptions, 'logo' | 'mode'>,
): Provider {
  const channels = mode === 'hosted' ? [hostedWay(connector)] : waysTo(connector);
  const provider = salvageProvider({ ...plainSummary(connector, false, logo), channels });
  if (!provider) throw new ConnectError('not_supported', 'The definition of this connector is not usable.');
  return provider;
}

/** Powens' webview asks for whatever the connector and its sources want. */
function hostedWay({ uuid }: Connector) {
  const id = channelIdOf(uuid, { mechanism: 'hosted', source: undefined });
  return { id, mode: 'hosted', fields: [], interactive: true } as const;
}

function waysTo(connector: Connector) {
  const sources = connector.sources ?? [];
  const whole = { ...connector, name: undefined, disabled: null, priority: 0 };
  const ways = sources.length > 0 ? sources.filter(isUsable) : [whole];
  return ways.flatMap((way) => wayTo(connector, way));
}

function wayTo(connector: Connector, way: Omit<ConnectorSource, 'name'> & { name: string | undefined }) {
  const mechanism = mechanismOf(way.auth_mechanism ?? connector.auth_mechanism);
  const named = (connector.fields ?? []).filter(({ name }) => NAME.test(name));
  const fields = formFields(named, { mechanism, source: way.name });
  if (mechanism === 'webauth' && fields.some(({ secret }) => secret)) return [];
  return [
    {
      id: channelIdOf(connector.uuid, { mechanism, source: way.name }),
      mode: mechanism === 'webauth' ? 'redirect' : 'form',
      fields,
      rank: way.priority ?? 0,
      accountTypes: [...new Set(way.account_types?.flatMap((type) => accountTypeOf(type) ?? []))],
      interactive: true,
    } as const,
  ];
}

function isUsable({ name, disabled }: ConnectorSource): boolean {
  return !disabled && SOURCE_NAME.test(name);
}

function mechanismOf(mechanism: string | null | undefined): 'credentials' | 'webauth' {
  return mechanism === 'webauth' ? 'webauth' : 'credentials';
}

const NAME = /^[\x21-\x7E]{1,200}$/;
const SOURCE_NAME = /^[\w.-]{1,100}$/;
