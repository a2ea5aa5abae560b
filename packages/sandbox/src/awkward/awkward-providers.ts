import type { Account, FieldDefinition } from '@linkspan/protocol';
import { accounts, ask, fail, redirect, silence, verified, work } from '../conversation/script-language.ts';
import type { Step } from '../conversation/step.ts';
import { openedLate, repeatAndReorder, speakUnknownKinds } from './distortions.ts';
import type { ScriptedProvider } from './scripted-gateway.ts';

/** The code that every awkward provider asks for. */
export const AWKWARD_CODE = '424242';

const USERNAME: FieldDefinition = { id: 'username', kind: 'text', label: 'User name' };
const PASSWORD: FieldDefinition = { id: 'password', kind: 'password', label: 'Password', secret: true };

const askCode = ask(
  { fields: [{ id: 'code', kind: 'code', label: 'Code', autocomplete: 'one-time-code' }] },
  { code: AWKWARD_CODE },
);
const TWO: readonly Account[] = [
  {
    id: 'light',
    name: 'Electricity',
    type: 'electric',
    number: '•••• 11',
    eligible: true,
    refusing: 'ignored',
  },
  { id: 'gas', name: 'Gas', type: 'gas', number: '•••• 12', eligible: true, refusing: 'deleted' },
];
const signIn = work('signing-in', 500);
const load = work('loading-accounts', 500);

/** Each does one thing that vendors have been seen to do, and that a flow has to survive. */
export const AWKWARD_PROVIDERS: readonly ScriptedProvider[] = [
  form('silent', 'Silent for 90 seconds', [silence(90_000), askCode, load, verified]),
  form('gone', 'Gone after a wrong password', [signIn, fail('invalid_credentials', { gone: true })]),
  {
    ...form('repeating', 'Repeats and reorders', [signIn, askCode, work('checking', 500), load, verified]),
    distort: repeatAndReorder,
  },
  {
    ...form('unknown-kinds', 'Speaks unknown kinds', [signIn, askCode, load, verified]),
    distort: speakUnknownKinds,
  },
  {
    provider: {
      id: 'nameless-return',
      name: 'Returns without a name',
      channels: [{ id: 'nameless-return:redirect', mode: 'redirect' }],
    },
    scripts: [() => [redirect, load, verified]],
    distort: openedLate,
  },
  {
    provider: {
      id: 'chained',
      name: 'Two channels in a chain',
      channels: [
        {
          id: 'chained:first',
          mode: 'form',
          fields: [USERNAME, PASSWORD],
          accountTypes: ['electric'],
          rank: 0,
        },
        {
          id: 'chained:second',
          mode: 'form',
          fields: [USERNAME, { id: 'pin', kind: 'pin', label: 'PIN', secret: true }],
          accountTypes: ['gas'],
          rank: 1,
        },
      ],
    },
    scripts: [() => [signIn, verified], () => [signIn, askCode, verified]],
  },
  form('accounts-first', 'Accounts before anything else', [accounts(TWO), silence(5000), load, verified]),
  form('late-challenge', 'Asks after the accounts', [
    signIn,
    accounts(TWO),
    work('checking', 500),
    askCode,
    verified,
  ]),
];

function form(id: string, name: string, steps: readonly Step[]): ScriptedProvider {
  return {
    provider: { id, name, channels: [{ id: `${id}:form`, mode: 'form', fields: [USERNAME, PASSWORD] }] },
    scripts: [() => steps],
  };
}
