import { expect, test } from 'vitest';
import { FORM, powensPerson, TEST, WEB } from './testing/powens-person.ts';
import { API, CALLBACK } from './testing/powens-user.ts';

const { signal: never } = new AbortController();
const KEYS = { client_id: '1', client_secret: 'demo-secret' };

/** "Custom connection implementation" of docs.powens.com, from its first step to its last; it is quoted. */
test('the full protocol of connection addition, as its guide has it', async () => {
  const person = await powensPerson();
  const { gateway, wait, asked, emulator } = person;
  const paths = (method: string, pattern: RegExp) => asked(method, pattern).map(({ path }) => path);
  const post = async (path: string, body: object) => {
    const headers = { 'content-type': 'application/json' };
    const request = new Request(API + path, { method: 'POST', headers, body: JSON.stringify(body) });
    return (await emulator.fetch(request)).json();
  };

  // “obtain a user context by creating a temporary user resource, or using an existing token”
  const temporary = await post('/auth/init', {});
  expect(temporary).toMatchObject({ auth_token: expect.any(String), type: 'temporary' });
  person.restart({ token: temporary.auth_token });
  const { gateway: own } = person;

  // “let the user select the target connector”: “always get the current available list”
  const found = await wait(own.searchProviders({ text: 'connecteur de test' }, never));
  expect(found.providers[0]).toMatchObject({ id: TEST, name: 'Connecteur de test' });
  expect(paths('GET', /^\/connectors\?/)).toEqual(['/connectors?expand=countries']);

  // “and optionally the specific connector source”: “add the source with the lowest priority value first”
  const { channels } = await wait(own.provider(TEST, never));
  const [first, second] = channels.toSorted((a, b) => a.rank - b.rank);
  expect([first?.id, second?.id]).toEqual([FORM, WEB]);

  // “filter out the fields that do not match the name of the source”
  expect(first?.fields.map(({ id }) => id)).toEqual(['website', 'login', 'password']);
  // “Check for any field whose auth_mechanisms include webauth”
  expect(second?.fields.map(({ id }) => id)).toEqual(['website']);

  // “send the chosen connector ID (optionally with the source) and the field values to the creation endpoint”
  const form = await person.signIn('otp');
  const challenge = await form.until('challenge');
  expect(paths('POST', /connections\?/)).toEqual(['/users/me/connections?source=directaccess']);
  // “All the field values must be end-to-end encrypted when sent to the API.”
  const sent = JSON.parse(asked('POST', /connections\?/)[0]?.body ?? '{}');
  expect(sent).toEqual({
    connector_uuid: TEST,
    website: expect.stringMatching(JWE),
    login: expect.stringMatching(JWE),
    password: expect.stringMatching(JWE),
  });

  // “we may need additional information or an SCA to perform the first synchronization”
  const connectionId = form.connectionId();
  await person.answer(connectionId, challenge, { otp: '123456' });

  // “new bank accounts and subscriptions are discovered”, “by default, they are flagged with the disabled property”
  const before = await form.until('accounts');
  expect(before.accounts.map(({ name }) => name)).toEqual(['Livret A', 'Assurance vie']);
  expect(paths('GET', /accounts/).at(-1)).toBe(`/users/me/connections/${connectionId}/accounts?all`);

  // “on listing the available accounts, you can propose an option to add more accounts by adding the next source”
  const web = await person.goToTheBank(person.attempt(WEB, { connectionId }));
  const { redirect } = await web.until('redirect');
  // “obtain a temporary code linked to your token to secure the connection addition”
  expect(paths('GET', /token\/code/)).toHaveLength(1);
  // “open the webauth endpoint in a browser and specify the connector ID and source”
  const url = new URL(redirect.url);
  expect(url.origin + url.pathname).toBe(`${API}/webauth`);
  expect(Object.fromEntries(url.searchParams)).toMatchObject({
    client_id: '1',
    token: expect.any(String),
    id_connection: connectionId,
    source: 'openapi',
    redirect_uri: CALLBACK,
    // “In the case there were presented fields, submit their values along with these parameters.”
    website: 'par',
  });

  // “you will be redirected to the provided redirect_uri”: “?id_connection=123 &state=null”
  const returned = await person.visit(redirect.url, 'bank_stateless');
  expect(returned).toEqual({ id_connection: connectionId, state: 'null' });
  const back = person.resume(web.attempt(), returned);
  const after = await back.until('accounts');
  expect(after.accounts).toHaveLength(5);

  // “enabling accounts must be done in one call after the addition of the sources”
  const chosen = after.accounts.slice(1, 4).map(({ id }) => id);
  await person.choose(connectionId, chosen);
  expect(await back.end()).toMatchObject({
    kind: 'verified',
    connection: { id: connectionId, accounts: chosen.map((id) => ({ id })) },
  });
  expect(asked('PUT', /accounts/)).toEqual([
    {
      method: 'PUT',
      path: `/users/me/connections/${connectionId}/accounts/${chosen.join(',')}?all`,
      body: JSON.stringify({ disabled: false }),
    },
  ]);

  // “you must eventually convert your temporary token to a permanent access token”
  const kept = await post('/auth/token/access', {
    grant_type: 'authorization_code',
    ...KEYS,
    code: temporary.auth_token,
  });
  person.restart({ token: kept.token });
  expect(await person.connections()).toEqual([connectionId]);
  expect(await wait(gateway.connections?.(never) ?? Promise.resolve([]))).toEqual([]);
});

const JWE = /^[\w-]+\.[\w-]+\.[\w-]+\.[\w-]+\.[\w-]+$/;
