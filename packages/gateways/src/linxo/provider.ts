import { type Availability, ConnectError, Provider, ProviderSummary } from '@linkspan/protocol';
import * as v from 'valibot';
import { channelIdOf } from './channel-id.ts';
import { formFields } from './fields.ts';
import { accountTypeOf } from './map.ts';
import type { LinxoOptions } from './service.ts';
import type * as wire from './wire.ts';

/** Values that a connection holds, masked, by credential id. */
export type Masked = ReadonlyMap<string, string>;

/**
 * A provider with a channel for each of its definitions: REDIRECT ones first, as Linxo "prioritizes" them.
 * A value that is `masked` need not be typed again. Throws `not_supported` for a definition that cannot be used.
 */
export function providerOf(
  provider: wire.Provider,
  { mode }: Pick<LinxoOptions, 'mode'>,
  masked: Masked = new Map(),
): Provider {
  const definitions = provider.channel_definitions ?? [];
  const parsed = v.safeParse(Provider, {
    ...plainSummary(provider, false),
    channels:
      mode === 'hosted'
        ? [hostedWay(provider)]
        : definitions.flatMap((definition, index) => wayTo(provider, definition, index, masked)),
  });
  if (!parsed.success)
    throw new ConnectError('not_supported', 'The definition of this provider is not usable.');
  return parsed.output;
}

/** A provider as a list shows it; with its country where the list is of several. */
export function summaryOf(provider: wire.Provider, abroad: boolean): ProviderSummary {
  return v.parse(ProviderSummary, plainSummary(provider, abroad));
}

/** What Linxo says of a provider; one that does not say is not known to be there. */
export function availabilityOf({ unavailable }: wire.Provider): Availability {
  if (typeof unavailable !== 'boolean') return 'unknown';
  return unavailable ? 'down' : 'up';
}

function plainSummary(provider: wire.Provider, abroad: boolean) {
  const {
    id,
    name,
    branch_name: branch,
    base_url: website,
    logo_url: logo,
    country_code: country,
  } = provider;
  const region = [branch, abroad && country].filter(Boolean).join(', ');
  return {
    id,
    name,
    ...(region && { region }),
    ...(website && { website }),
    ...(logo && { logo }),
    health: provider.unavailable ? 'down' : 'ok',
  } as const;
}

/** Linxo's widget asks for whatever the provider's definitions want. */
function hostedWay({ id, channel_definitions: definitions, interactive }: wire.Provider) {
  const types = definitions?.flatMap(({ account_types }) => account_types ?? []) ?? [];
  return {
    id: channelIdOf({ provider: id, definition: undefined }),
    mode: 'hosted',
    fields: [],
    accountTypes: [...new Set(types.flatMap((type) => accountTypeOf(type) ?? []))],
    interactive: definitions?.some((each) => (each.interactive ?? interactive) === true) ?? false,
  } as const;
}

function wayTo(
  provider: wire.Provider,
  { id, mode, account_types: types, interactive, credentials }: wire.ChannelDefinition,
  index: number,
  masked: Masked,
) {
  if (mode !== 'REDIRECT' && mode !== 'EMBEDDED') return [];
  const redirect = mode === 'REDIRECT';
  return [
    {
      id: channelIdOf({ provider: provider.id, definition: id }),
      mode: redirect ? 'redirect' : 'form',
      fields: redirect ? [] : formFields(credentials ?? []).map((field) => held(field, masked)),
      rank: redirect ? index : 100 + index,
      accountTypes: [...new Set(types?.flatMap((type) => accountTypeOf(type) ?? []))],
      interactive: (interactive ?? provider.interactive) === true,
    } as const,
  ];
}

function held<F extends { readonly id: string }>(field: F, masked: Masked) {
  const maskedValue = masked.get(field.id);
  return maskedValue ? { ...field, maskedValue, required: false } : field;
}
