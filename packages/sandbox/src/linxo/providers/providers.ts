import type { WireChannelDefinition, WireCredential, WireProvider } from '../wire.ts';
import { FRANCE } from './france.ts';
import { SEED_PROVIDERS, tokenCredentials } from './seed-providers.ts';

const ALL = ['CHECKINGS', 'SAVINGS', 'LOAN', 'CREDIT_CARD'];

/** Every provider: those of the documents, a bank that is out of order, and French banks by name. */
export const providers: readonly WireProvider[] = [
  ...SEED_PROVIDERS,
  ...FRANCE.trim().split('\n').map(bankOf),
  { ...bankOf('298|Banque en panne||both|n8|d6'), unavailable: true },
];

export function findProvider(id: string): WireProvider | undefined {
  return providers.find((each) => each.id === id);
}

/** The documents call HSBC's REDIRECT definition `redirect1` in its provider and `100` in its address. */
export function findDefinition(
  { id, channel_definitions }: WireProvider,
  definition: string,
): WireChannelDefinition | undefined {
  const known = id === '119' && definition === '100' ? 'redirect1' : definition;
  return channel_definitions.find((each) => each.id === known);
}

function bankOf(line: string): WireProvider {
  const [id = '', name = '', branch = '', ways = '', login = '', password = ''] = line.split('|');
  const form = ways === 'both' ? ['SAVINGS', 'LOAN'] : ALL;
  const site = ways === 'both' ? ['CHECKINGS', 'CREDIT_CARD'] : ALL;
  return {
    id,
    name,
    branch_name: branch,
    base_url: `https://${hostOf(name)}.example/`,
    logo_url: `https://static.linxo-connect.io/common/pictures/providers_logos/${id}.png`,
    country_code: 'FRA',
    channel_definitions: [
      ...(ways === 'form'
        ? []
        : [
            {
              id: `${id}01`,
              mode: 'REDIRECT' as const,
              account_types: site,
              interactive: false,
              credentials: tokenCredentials(Number(id) * 100 + 50),
            },
          ]),
      ...(ways === 'web'
        ? []
        : [
            {
              id: `${id}02`,
              mode: 'EMBEDDED' as const,
              account_types: form,
              interactive: true,
              credentials: [
                { id: `${id}10`, ...loginOf(login) },
                { id: `${id}11`, ...passwordOf(password) },
              ],
            },
          ]),
    ],
    unavailable: false,
  };
}

type Kind = Omit<WireCredential, 'id'>;

function loginOf(login: string): Kind {
  if (login === 'e')
    return { label: 'Adresse e-mail', regexp: '^[^@\\s]+@[^@\\s]+$', type: 'TEXT', encrypt: false };
  const digits = /^n(\d+)$/.exec(login)?.[1];
  if (digits !== undefined)
    return { label: 'Numéro client', regexp: `^\\d{6,${digits}}$`, type: 'NUMERIC', encrypt: false };
  return { label: 'Identifiant', regexp: '.+', type: 'TEXT', encrypt: false };
}

/** A persona's name is a good password anywhere; a form's rules are for the person who types. */
function passwordOf(password: string): Kind {
  const digits = /^d(\d)$/.exec(password)?.[1];
  if (digits !== undefined)
    return { label: 'Code secret', regexp: `^\\d{${digits}}$|^[a-z_]+$`, type: 'PWD', encrypt: true };
  return { label: 'Mot de passe', regexp: '.+', type: 'PWD', encrypt: true };
}

function hostOf(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
