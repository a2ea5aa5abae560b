import { invalid } from './linxo-error.ts';
import { personaName } from './personas.ts';
import { beginSync } from './progress.ts';
import type { ChannelRecord, ConnectionRecord } from './user-record.ts';
import type { WireChannelDefinition, WireCredential, WireProvider } from './wire.ts';

interface Beginning {
  readonly id: string;
  readonly provider: WireProvider;
  readonly definition: WireChannelDefinition;
  readonly persona: string;
  readonly credentials: ChannelRecord['credentials'];
}

/** A connection whose first synchronisation begins; the provider's other channels are EMPTY. */
export function newConnection(
  { id, provider, definition, persona, credentials }: Beginning,
  now: number,
): ConnectionRecord {
  return {
    id,
    provider: provider.id,
    name: provider.name,
    created: now,
    channels: provider.channel_definitions.map((each) => {
      const channel = emptyChannel(each);
      return each === definition
        ? beginSync({ ...channel, status: 'NEVER', persona, credentials }, 'LIST_ACCOUNTS', now)
        : channel;
    }),
    accounts: [],
    owner: {},
  };
}

function emptyChannel({ id, mode, account_types }: WireChannelDefinition): ChannelRecord {
  return {
    definition: id,
    mode,
    accountTypes: [...account_types],
    status: 'EMPTY',
    persona: 'verified',
    round: 1,
    credentials: [],
  };
}

/** Who typed these values: the last password names the scenario, and only that is kept of it. */
export function personaIn(asked: readonly WireCredential[], values: ReadonlyMap<string, string>): string {
  const password = asked.findLast(({ type }) => type.endsWith('PWD'));
  return personaName(password && values.get(password.id));
}

/** What may be shown again of the values: the first, by its end. */
export function maskedIn(
  asked: readonly WireCredential[],
  values: ReadonlyMap<string, string>,
): ChannelRecord['credentials'] {
  const shown = asked.find(({ type }) => !type.endsWith('PWD'));
  const value = shown && values.get(shown.id);
  if (!shown || !value) return [];
  const end = value.slice(-Math.min(4, Math.floor(value.length / 2)));
  return [{ id: shown.id, masked: `${'*'.repeat(value.length - end.length)}${end}` }];
}

/** 400 unless every credential that a form must have is there. */
export function requireAll(asked: readonly WireCredential[], values: ReadonlyMap<string, string>): void {
  for (const { id, regexp } of asked)
    if (regexp !== '.*' && !values.get(id)) throw invalid(`Credential ${id} is missing.`);
}
