import type { WireConnector, WireField, WireSource } from '../wire.ts';
import { inventedUuid } from './invented-uuid.ts';
import { CAISSES, DOCUMENTS, FEDERATIONS, KINDS, POPULAIRES } from './lists.ts';

const PAYMENT = ['checking', 'joint', 'card'];
const SAVINGS = ['savings', 'market', 'lifeinsurance', 'loan'];
const FRENCH_SAVINGS = ['livret_a', 'ldds', 'pel', 'market', 'pea', 'lifeinsurance', 'loan', 'mortgage'];

/** What a country brings to each of its institutions. */
export interface Country {
  readonly id: string;
  readonly name: string;
  readonly words: FieldWords;
}

/** The labels of the usual fields, in the country's language. */
export interface FieldWords {
  readonly login: string;
  readonly digits: (from: number, to: number) => string;
  readonly email: string;
  readonly phone: string;
  readonly document: string;
  readonly password: string;
  readonly code: string;
  readonly birth: string;
  readonly kind: string;
  readonly branch: string;
  readonly company: string;
}

/**
 * Connectors out of lines of "name|sources|login|password|more|code|colour". The names are of real
 * institutions; the rest of each is plausible and ours. Sources: `both` (payment accounts at the bank's own
 * site, the others by a form), `web`, `form`, `xs2a` (a form for payment accounts and one for the others),
 * `savings`, `card`, `pro` (businesses only).
 */
export function institutions(lines: string, country: Country, firstId: number): WireConnector[] {
  return lines
    .trim()
    .split('\n')
    .map((line, index) => institution(line, country, firstId + index));
}

function institution(line: string, country: Country, id: number): WireConnector {
  const [name = '', sources = '', login = '', password = '', more = '', code = '', color = ''] =
    line.split('|');
  const form = login !== '';
  const added = sourcesOf(sources, form, country.id === 'FR' ? FRENCH_SAVINGS : SAVINGS).map(
    (source, index) => ({
      ...source,
      id: id * 10 + index,
      id_connector: id,
      priority: index + 1,
      disabled: null,
      account_usages: usagesOf(sources),
    }),
  );
  const fields = form ? fieldsOf(country.words, login, password, more, added) : [];
  const [first] = added;
  return {
    id,
    uuid: inventedUuid(`${country.id}/${name}`),
    name,
    hidden: false,
    charged: true,
    beta: false,
    code: code || null,
    color: color || null,
    slug: null,
    restricted: false,
    capabilities: sources === 'savings' ? ['bank', 'bankwealth'] : ['bank', 'bankwealth', 'profile'],
    auth_mechanism: first?.auth_mechanism ?? 'credentials',
    available_auth_mechanisms: [...new Set(added.map((source) => source.auth_mechanism))],
    sync_periodicity: 1,
    months_to_fetch: null,
    urls: null,
    account_usages: usagesOf(sources),
    account_types: [...new Set(added.flatMap((source) => source.account_types))],
    stability: { status: 'stable', last_update: '2026-01-05 04:00:00' },
    sources: added,
    fields,
    countries: [{ id: country.id, name: country.name }],
  };
}

type Given = Pick<
  WireSource,
  'name' | 'auth_mechanism' | 'available_auth_mechanisms' | 'account_types' | 'capabilities'
>;

function sourcesOf(sources: string, form: boolean, savings: readonly string[]): Given[] {
  const web = source('openapi', 'webauth', PAYMENT);
  switch (sources) {
    case 'both':
      return [web, source('directaccess', 'credentials', savings)];
    case 'xs2a':
      return [source('openapi', 'credentials', PAYMENT), source('directaccess', 'credentials', savings)];
    case 'savings':
      return [source('directaccess', 'credentials', savings)];
    case 'card':
      return [source('directaccess', 'credentials', ['card', 'consumercredit'])];
    default:
      return [form ? source('directaccess', 'credentials', [...PAYMENT, 'savings']) : web];
  }
}

function source(name: string, mechanism: WireSource['auth_mechanism'], types: readonly string[]): Given {
  return {
    name,
    auth_mechanism: mechanism,
    available_auth_mechanisms: [mechanism],
    account_types: [...types],
    capabilities: types.includes('savings') || types.includes('market') ? ['bank', 'bankwealth'] : ['bank'],
  };
}

function usagesOf(sources: string): string[] {
  return sources === 'pro'
    ? ['ORGA']
    : sources === 'savings' || sources === 'card'
      ? ['PRIV']
      : ['PRIV', 'ORGA'];
}

function fieldsOf(
  words: FieldWords,
  login: string,
  password: string,
  more: string,
  sources: readonly WireSource[],
): WireField[] {
  const form = sources.filter((each) => each.auth_mechanism === 'credentials').map((each) => each.name);
  const forForm = { required: true, auth_mechanisms: ['credentials'], connector_sources: form };
  return [
    ...moreFields(more, words, sources),
    { ...blank, ...forForm, name: 'login', ...loginOf(login, words) },
    { ...blank, ...forForm, name: 'password', type: 'password', ...passwordOf(password, words) },
    ...(more === 'birth'
      ? [{ ...blank, ...forForm, name: 'birthdate', type: 'date', label: words.birth }]
      : []),
  ];
}

const blank = { description: null, regex: null, values: null } as const;

function moreFields(more: string, words: FieldWords, sources: readonly WireSource[]): WireField[] {
  const lists: Record<string, readonly [label: string, values: readonly (readonly [string, string])[]]> = {
    kind: [words.kind, KINDS],
    caisse: [words.branch, CAISSES],
    banque: [words.branch, POPULAIRES],
    federation: [words.branch, FEDERATIONS],
    document: [words.document, DOCUMENTS],
  };
  const everywhere = {
    required: true,
    auth_mechanisms: [...new Set(sources.map((each) => each.auth_mechanism))],
    connector_sources: sources.map((each) => each.name),
  };
  if (more === 'company')
    return [{ ...blank, ...everywhere, name: 'company', type: 'number', label: words.company }];
  const [label, values] = lists[more] ?? [];
  return label === undefined || values === undefined
    ? []
    : [
        {
          ...blank,
          ...everywhere,
          name: 'website',
          type: 'list',
          label,
          values: values.map(([value, text]) => ({ label: text, value })),
        },
      ];
}

function loginOf(
  login: string,
  words: FieldWords,
): Pick<WireField, 'type' | 'label' | 'regex' | 'description'> {
  const digits = /^n(\d+)$/.exec(login)?.[1];
  if (digits !== undefined)
    return {
      type: 'text',
      label: words.login,
      regex: `^\\d{${Math.min(6, Number(digits))},${digits}}$`,
      description: words.digits(Math.min(6, Number(digits)), Number(digits)),
    };
  switch (login) {
    case 'e':
      return { type: 'text', label: words.email, regex: '^[^@\\s]+@[^@\\s]+$', description: null };
    case 'phone':
      return { type: 'text', label: words.phone, regex: '^\\+?\\d{9,14}$', description: null };
    case 'nif':
      return {
        type: 'text',
        label: words.login,
        regex: '^([XYZxyz]?\\d{7,8}[A-Za-z])$',
        description: 'DNI / NIE',
      };
    default:
      return { type: 'text', label: words.login, regex: null, description: null };
  }
}

function passwordOf(password: string, words: FieldWords): Pick<WireField, 'label' | 'regex' | 'description'> {
  const digits = Number(/^d(\d)$/.exec(password)?.[1]);
  if (!digits) return { label: words.password, regex: null, description: null };
  return { label: words.code, regex: `^\\d{${digits}}$`, description: words.digits(digits, digits) };
}
