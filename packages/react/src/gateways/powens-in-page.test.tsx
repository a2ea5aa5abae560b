import { powens } from '@linkspan/gateways/powens';
import { ConnectError } from '@linkspan/protocol';
import { powensEmulator } from '@linkspan/sandbox/powens';
import { createRoot } from 'react-dom/client';
import { expect, onTestFinished, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Connect } from '../connect.tsx';
import '../theme/styles.css';

const ORIGIN = 'http://127.0.0.1:4400';
const API = `${ORIGIN}/sandbox/powens/2.0`;

test('a token that ends in the middle is renewed by its giver, and the person keeps their place', async () => {
  const { endToken, tokensAsked, paths } = await open();
  await chooseBank('conecteur de test', 'Connecteur de test');
  await signIn('otp');
  await expect.element(heading(/wants to know it’s you/)).toBeVisible();
  await endToken();
  await userEvent.fill(page.getByRole('textbox', { name: /Code/ }), '123456');
  await expect.element(heading('Which accounts do you want to share?')).toBeVisible();
  expect(tokensAsked()).toEqual(['the first', 'another for the one that was refused']);
  expect(paths('POST', /connections\?/)).toHaveLength(1);

  await endToken();
  await userEvent.click(page.getByRole('checkbox', { name: /Livret A/ }));
  await userEvent.click(page.getByRole('button', { name: 'Share 1 account' }));
  await expect.element(heading('You’re connected')).toBeVisible();
  expect(tokensAsked()).toHaveLength(3);
});

test('a token that cannot be renewed now leaves the form as it is, and the next press goes on', async () => {
  const { endToken, breakGiver } = await open();
  await chooseBank('connecteur de test', 'Connecteur de test');
  await expect.element(heading('Sign in to Connecteur de test')).toBeVisible();
  await endToken();
  breakGiver(true);
  await signIn('verified');
  await expect.element(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  breakGiver(false);
  await userEvent.click(page.getByRole('button', { name: 'Try again' }));
  await expect.element(heading('Which accounts do you want to share?')).toBeVisible();
});

test('a bank whose only way is switched off says so, and leads to another', async () => {
  await open();
  await chooseBank('test désactivé', 'Connecteur de test désactivé');
  await expect.element(page.getByText('We cannot connect this one yet')).toBeVisible();
  await chooseBank('demo institution', 'Demo Institution');
  await expect.element(heading('Sign in to Demo Institution')).toBeVisible();
});

test.each([
  ['sans source', 'Connecteur de test sans source'],
  ['au type inconnu', 'Connecteur de test au type inconnu'],
  ['au motif invalide', 'Connecteur de test au motif invalide'],
])('a bank %s connects', async (_, name) => {
  await open();
  await chooseBank(name, name);
  await userEvent.fill(page.getByLabelText('Identifiant'), 'jane');
  await userEvent.fill(page.getByLabelText('Mot de passe', { exact: true }), 'verified');
  await userEvent.click(page.getByRole('button', { name: 'Sign in' }));
  await expect.element(heading('Which accounts do you want to share?')).toBeVisible();
});

test('a bank without fields is asked with a press', async () => {
  const { paths } = await open();
  await chooseBank('sans champ', 'Connecteur de test sans champ');
  await userEvent.click(page.getByRole('button', { name: /^(Sign in|Connect|Continue)$/ }));
  await expect.element(page.getByText('That sign-in did not work').first()).toBeVisible();
  expect(paths('POST', /connections\?/)).toEqual(['/users/me/connections?source=directaccess']);
});

/** The widget on a page that speaks to the emulated domain itself, with tokens that a host's server gives. */
async function open() {
  const emulator = powensEmulator({ pace: 0, publicUrl: ORIGIN });
  const call = async (method: string, path: string, body?: object, token?: string) => {
    const headers = {
      'content-type': 'application/json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    };
    return emulator.fetch(
      new Request(API + path, { method, headers, ...(body && { body: JSON.stringify(body) }) }),
    );
  };
  const keys = { client_id: '1', client_secret: 'demo-secret' };
  const { auth_token: first, id_user } = await (await call('POST', '/auth/init', keys)).json();
  let current: string = first;
  let isBroken = false;
  const asked: string[] = [];
  const requests: { method: string; path: string }[] = [];
  const gateway = {
    ...powens({
      url: API,
      clientId: '1',
      redirectUri: `${ORIGIN}/connect/return/powens`,
      async token(refused) {
        if (isBroken) throw new ConnectError('network');
        asked.push(refused === undefined ? 'the first' : 'another for the one that was refused');
        if (refused === undefined) return current;
        const renew = { grant_type: 'client_credentials', ...keys, id_user };
        current = (await (await call('POST', '/auth/renew', renew)).json()).access_token;
        return current;
      },
      async fetch(request) {
        const { pathname, search } = new URL(request.url);
        const path = (pathname + search).replace('/sandbox/powens/2.0', '');
        requests.push({ method: request.method, path });
        return emulator.fetch(request);
      },
      session: { application: { name: 'Brightside Money' } },
    }),
    recordConsent: async () => undefined,
  };
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  onTestFinished(() => {
    root.unmount();
    place.remove();
  });
  root.render(<Connect gateway={gateway} locale="en" />);
  return {
    tokensAsked: () => asked,
    endToken: () => call('DELETE', '/auth/token', undefined, current),
    breakGiver(broken: boolean) {
      isBroken = broken;
    },
    paths: (method: string, pattern: RegExp) =>
      requests.filter((each) => each.method === method && pattern.test(each.path)).map(({ path }) => path),
  };
}

async function chooseBank(typed: string, name: string) {
  await userEvent.fill(page.getByLabelText('Name'), typed);
  await userEvent.click(page.getByRole('radio', { name: new RegExp(name) }).first());
  await userEvent.click(page.getByRole('button', { name: /^Continue with/ }));
}

async function signIn(password: string) {
  await userEvent.selectOptions(page.getByLabelText('Type de compte'), 'par');
  await userEvent.fill(page.getByLabelText('Identifiant'), 'jane');
  await userEvent.fill(page.getByLabelText('Mot de passe', { exact: true }), password);
  await userEvent.click(page.getByRole('button', { name: 'Sign in' }));
}

function heading(name: string | RegExp) {
  return page.getByRole('heading', { level: 1, name });
}
