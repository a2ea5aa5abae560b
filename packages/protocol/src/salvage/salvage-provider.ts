import { Channel, LoginMethod } from '../channel.ts';
import { Provider, ProviderPage, ProviderSummary } from '../provider.ts';
import { salvage, salvageList, visibleText } from './salvage.ts';
import { salvageFields } from './salvage-fields.ts';

/**
 * The usable part of a provider; undefined without an id. Its first 20 channels of a known mode, each id once, with
 * fields as {@link salvageFields} gives them. A name of which nothing can be seen is the id.
 */
export function salvageProvider(given: unknown): Provider | undefined {
  return salvage(Provider, given, ({ id, name, channels }) => ({
    name: visibleText(name, id),
    channels: salvageList(channels, 20, salvageChannel, (channel) => channel.id) ?? [],
  }));
}

/** The usable part of a page of a search: the first 100 providers, each once. */
export function salvageProviderPage(given: unknown): ProviderPage | undefined {
  return salvage(ProviderPage, given, ({ providers, total }) => {
    const usable = salvageList(providers, 100, salvageSummary, ({ id }) => id) ?? [];
    return { providers: usable, total: Number.isSafeInteger(total) ? total : usable.length };
  });
}

function salvageSummary(given: unknown): ProviderSummary | undefined {
  return salvage(ProviderSummary, given, ({ id, name }) => ({ name: visibleText(name, id) }));
}

function salvageChannel(given: unknown): Channel | undefined {
  return salvage(Channel, given, ({ fields, methods }) => ({
    fields: salvageFields(fields),
    methods: salvageList(methods, 20, salvageMethod, ({ id }) => id),
  }));
}

function salvageMethod(given: unknown): LoginMethod | undefined {
  return salvage(LoginMethod, given, ({ id, label }) => ({ label: visibleText(label, id) }));
}
