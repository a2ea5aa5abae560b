import { describe, expect, test } from 'vitest';
import { personas } from './personas.ts';
import { API, CALLBACK, powensUser } from './testing/powens-user.ts';

/** The steps of "Custom connection implementation" (docs.powens.com), with what each answers there. */
describe('the custom connection guide', () => {
  test('“obtain a user context”: POST /auth/init gives an auth_token', async () => {
    const { call, token } = await powensUser();
    expect(token).toMatch(/^[\w-]{43}$/);
    const temporary = await call('POST', '/auth/init', {});
    expect(temporary.body).toMatchObject({
      type: 'temporary',
      expires_in: 1800,
      id_user: expect.any(Number),
    });
    const wrong = await call('POST', '/auth/init', { client_id: '1', client_secret: 'guessed' });
    expect(wrong.status).toBe(403);
  });

  test('“connector selection”: GET /connectors lists about 300 and more, without fields and sources', async () => {
    const { call } = await powensUser();
    const { body } = await call('GET', '/connectors');
    expect(body.connectors.length).toBeGreaterThan(300);
    expect(body.connectors[0]).toMatchObject({
      id: 40,
      name: 'Connecteur de test',
      auth_mechanism: 'credentials',
      capabilities: ['bank', 'bankwealth', 'document', 'profile'],
    });
    expect(body.connectors[0]).not.toHaveProperty('fields');
    expect(body.connectors[0]).not.toHaveProperty('sources');
    expect(body.connectors.some(({ hidden }: { hidden: boolean }) => hidden)).toBe(false);
    const german = await call('GET', '/connectors?country_codes=DE&expand=countries');
    const countries = german.body.connectors.map(({ countries: [country] }: Listed) => country?.id);
    expect(new Set(countries)).toEqual(new Set(['DE']));
  });

  test('“source refinement”: ?expand=sources adds name, priority and mechanism', async () => {
    const { call } = await powensUser();
    const { body } = await call('GET', '/connectors/40?expand=sources');
    expect(body.sources).toMatchObject([
      { name: 'openapi', priority: 2, auth_mechanism: 'webauth', disabled: null },
      { name: 'directaccess', priority: 1, auth_mechanism: 'credentials', disabled: null },
    ]);
  });

  test('“credentials connector/source”: the fields are a dedicated call', async () => {
    const { call } = await powensUser();
    const { body } = await call('GET', '/connectors/40/fields');
    expect(body.fields).toMatchObject([
      { name: 'website', label: 'Type de compte', auth_mechanisms: ['credentials', 'webauth'] },
      { name: 'login', label: 'Identifiant', type: 'text', connector_sources: ['directaccess'] },
      { name: 'password', label: 'Mot de passe', type: 'password', connector_sources: ['directaccess'] },
    ]);
  });

  test('“all the field values must be end-to-end encrypted”: a plain or foreign one is refused', async () => {
    const { as, sealed } = await powensUser();
    const plain = { id_connector: 40, website: 'par', login: 'jane', password: 'verified' };
    const refused = await as('POST', '/users/me/connections?source=directaccess', plain);
    expect(refused).toMatchObject({
      status: 400,
      body: {
        code: 'invalidValue',
        description: expect.any(String),
        message: null,
        request_id: expect.any(String),
      },
    });
    const values = await sealed({ website: 'par', login: 'jane' });
    const foreign = { id_connector: 40, ...values, password: 'a.b.c.d.e' };
    expect((await as('POST', '/users/me/connections?source=directaccess', foreign)).body.code).toBe(
      'keymanager',
    );
    expect((await as('GET', '/users/me/connections')).body.connections).toEqual([]);
  });

  test('“credentials are synchronously checked”: the connection comes back with its state', async () => {
    const { connect } = await powensUser();
    expect(await connect('verified')).toMatchObject({
      status: 201,
      body: {
        id: expect.any(Number),
        state: null,
        created: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
      },
    });
  });

  test.each([
    ['rejected', 'wrongpass'],
    ['rejected_spelled_otherwise', 'wrongPass'],
    ['anything else', 'wrongpass'],
  ])('“deleted at once”: %s', async (persona, code) => {
    const { as, connect } = await powensUser();
    expect(await connect(persona)).toMatchObject({
      status: 400,
      body: { code, message: expect.any(String) },
    });
    expect((await as('GET', '/users/me/connections')).body.connections).toEqual([]);
  });

  test('“open the webauth endpoint in a browser”, and back with id_connection and state', async () => {
    const { as, decide } = await powensUser();
    const { body } = await as('GET', '/auth/token/code?type=singleAccess');
    const query = new URLSearchParams({
      client_id: '1',
      token: body.code,
      id_connector: '40',
      source: 'openapi',
      redirect_uri: CALLBACK,
      website: 'par',
    });
    const back = await decide(`${API}/webauth?${query}`, 'bank');
    expect(back.href).toMatch(
      /^http:\/\/127\.0\.0\.1:4400\/connect\/return\/powens\?id_connection=\d+&state=null$/,
    );
    const { connections } = (await as('GET', '/users/me/connections?expand=sources')).body;
    expect(connections).toMatchObject([{ id: Number(back.searchParams.get('id_connection')) }]);
    expect(connections[0].sources).toMatchObject([{ name: 'openapi' }]);
    // Good once.
    const again = await decide(`${API}/webauth?${query}`, 'bank');
    expect(again.href).toBe('about:blank');
  });

  test('“resume connection state”: a code is answered under the field’s name', async () => {
    const { as, connect, sealed } = await powensUser();
    const { status, body } = await connect('otp');
    expect(status).toBe(202);
    expect(body).toMatchObject({
      state: 'additionalInformationNeeded',
      fields: [{ name: 'otp', label: 'Code reçu par SMS', type: 'text', required: true }],
    });
    const wrong = await as('POST', `/users/me/connections/${body.id}`, await sealed({ otp: '000000' }));
    expect(wrong.body).toMatchObject({
      state: 'additionalInformationNeeded',
      error_message: expect.any(String),
    });
    const right = await as('POST', `/users/me/connections/${body.id}`, await sealed({ otp: '123456' }));
    expect(right).toMatchObject({ status: 200, body: { state: null, fields: null } });
  });

  test('“activate bank accounts”: found disabled, listed with ?all, enabled by one PUT', async () => {
    const { as, connect } = await powensUser();
    const { id } = (await connect('verified')).body;
    expect((await as('GET', `/users/me/connections/${id}/accounts`)).body.accounts).toEqual([]);
    const { accounts } = (await as('GET', `/users/me/connections/${id}/accounts?all`)).body;
    expect(accounts).toMatchObject([
      { name: 'Livret A', disabled: expect.any(String) },
      { name: 'Assurance vie', disabled: expect.any(String) },
    ]);
    const ids = accounts.map((account: { id: number }) => account.id).join(',');
    const off = await as('PUT', `/users/me/connections/${id}/accounts/${ids}`, { disabled: false });
    expect(off.status).toBe(404);
    const on = await as('PUT', `/users/me/connections/${id}/accounts/${ids}?all`, { disabled: false });
    expect(on.body.accounts).toMatchObject([{ disabled: null }, { disabled: null }]);
    expect((await as('GET', `/users/me/connections/${id}/accounts`)).body.accounts).toHaveLength(2);
    const subscriptions = await as('GET', `/users/me/connections/${id}/subscriptions?all`);
    expect(subscriptions.body.subscriptions).toMatchObject([{ disabled: expect.any(String) }]);
  });

  test('“persist the created user”: a temporary token becomes a permanent one', async () => {
    const { call, clock } = await powensUser();
    const temporary = (await call('POST', '/auth/init', {})).body.auth_token;
    const exchanged = await call('POST', '/auth/token/access', {
      grant_type: 'authorization_code',
      client_id: '1',
      client_secret: 'demo-secret',
      code: temporary,
    });
    expect(exchanged.body.token).toBe(exchanged.body.access_token);
    await clock.advance(31 * 60_000);
    expect((await call('GET', '/users/me', undefined, temporary)).status).toBe(403);
    expect((await call('GET', '/users/me', undefined, exchanged.body.token)).status).toBe(200);
  });
});

interface Listed {
  readonly countries: readonly { readonly id: string }[];
}

describe('a further source', () => {
  const added = async (persona: string) => {
    const user = await powensUser();
    const { id } = (await user.connect(persona)).body;
    const { code } = (await user.as('GET', '/auth/token/code?type=singleAccess')).body;
    const query = {
      client_id: '1',
      token: code,
      id_connection: String(id),
      source: 'openapi',
      redirect_uri: CALLBACK,
    };
    return { ...user, id, url: `${API}/webauth?${new URLSearchParams(query)}` };
  };

  test('joins the connection, with its accounts, and its fields are not asked twice', async () => {
    const { as, clock, decide, id, url } = await added('verified');
    const back = await decide(url, 'bank');
    expect(back.searchParams.get('id_connection')).toBe(String(id));
    await clock.advance(1000);
    const joined = (await as('GET', `/users/me/connections/${id}?expand=sources`)).body;
    expect(joined).toMatchObject({ state: null, sources: [{ name: 'directaccess' }, { name: 'openapi' }] });
    const { accounts } = (await as('GET', `/users/me/connections/${id}/accounts?all`)).body;
    expect(accounts.map(({ type }: { type: string }) => type)).toEqual([
      'livret_a',
      'lifeinsurance',
      'checking',
      'joint',
      'card',
    ]);
  });

  test('that is declined leaves the connection as it was', async () => {
    const { as, decide, id, url } = await added('verified');
    expect((await decide(url, 'decline')).searchParams.get('error')).toBe('access_denied');
    const { sources } = (await as('GET', `/users/me/connections/${id}?expand=sources`)).body;
    expect(sources).toHaveLength(1);
  });

  test('with wrong credentials is deleted alone', async () => {
    const { as, clock, decide, sealed } = await powensUser();
    const { code } = (await as('GET', '/auth/token/code?type=singleAccess')).body;
    const query = {
      client_id: '1',
      token: code,
      id_connector: '40',
      source: 'openapi',
      redirect_uri: CALLBACK,
    };
    const back = await decide(`${API}/webauth?${new URLSearchParams({ ...query, website: 'par' })}`, 'bank');
    const id = back.searchParams.get('id_connection');
    await clock.advance(1000);
    const values = await sealed({ login: 'jane', password: 'rejected' });
    const refused = await as('POST', `/users/me/connections/${id}?source=directaccess`, values);
    expect(refused).toMatchObject({ status: 400, body: { code: 'wrongpass' } });
    const { state, sources } = (await as('GET', `/users/me/connections/${id}?expand=sources`)).body;
    expect({ state, names: sources.map(({ name }: { name: string }) => name) }).toEqual({
      state: null,
      names: ['openapi'],
    });
  });
});

describe('a connection that wants something', () => {
  test('SCARequired goes on with an empty POST', async () => {
    const { as, connect } = await powensUser();
    const { id, state } = (await connect('sca')).body;
    expect(state).toBe('SCARequired');
    expect((await as('POST', `/users/me/connections/${id}`, {})).body.state).toBe(
      'additionalInformationNeeded',
    );
  });

  test('decoupled blocks until it is approved; in the background it is validating', async () => {
    const { as, clock, connect } = await powensUser();
    const first = (await connect('approve')).body;
    expect(first.state).toBe('decoupled');
    expect((await as('POST', `/users/me/connections/${first.id}`, { resume: true })).body.state).toBeNull();

    const second = (await connect('approve')).body;
    const path = `/users/me/connections/${second.id}`;
    expect((await as('POST', `${path}?background=true`, { resume: true })).body.state).toBe('validating');
    await clock.advance(10_000);
    expect((await as('GET', path)).body.state).toBeNull();
  });

  test('a request that waits for a late approval gives up, and another one gets it', async () => {
    const { as, connect } = await powensUser();
    const { id } = (await connect('approve_late')).body;
    const states: unknown[] = [];
    for (let turn = 0; turn < 4 && states.at(-1) !== null; turn += 1)
      states.push((await as('POST', `/users/me/connections/${id}`, { resume: true })).body.state);
    expect(states).toEqual(['decoupled', 'decoupled', null]);
  });

  test('webauthRequired has an address for it, until it is up to date', async () => {
    const { as, clock, connect, decide } = await powensUser();
    const { id, state, error_message } = (await connect('webauth')).body;
    expect([state, error_message]).toEqual(['webauthRequired', expect.stringContaining('Redirecting to')]);
    const path = `/webauth-url?client_id=1&id_connection=${id}&redirect_uri=${encodeURIComponent(CALLBACK)}&state=s`;
    const { url } = (await as('GET', path)).body;
    expect((await decide(url, 'bank')).searchParams.get('state')).toBe('s');
    await clock.advance(5000);
    expect((await as('GET', path)).status).toBe(409);
  });

  test('too many wrong codes end in wrongpass, and other credentials begin again', async () => {
    const { as, connect, sealed } = await powensUser();
    const { id } = (await connect('otp')).body;
    for (const otp of ['1', '2', '3']) await as('POST', `/users/me/connections/${id}`, await sealed({ otp }));
    expect((await as('GET', `/users/me/connections/${id}`)).body.state).toBe('wrongpass');
    const values = await sealed({ website: 'par', login: 'jane', password: 'verified' });
    expect((await as('POST', `/users/me/connections/${id}`, values)).body.state).toBeNull();
  });

  test.each([
    ['action_required', 'actionNeeded'],
    ['password_expired', 'passwordExpired'],
    ['rate_limited', 'rateLimiting'],
    ['provider_down', 'websiteUnavailable'],
    ['error', 'bug'],
    ['not_supported', 'notSupported'],
    ['unknown_state', 'fullMoon'],
    ['validating', 'validating'],
  ])('%s is the state %s', async (persona, state) => {
    const { connect } = await powensUser();
    expect((await connect(persona)).body).toMatchObject({ state, error: state });
  });
});

test('a synchronisation that cannot be forced is wrapped', async () => {
  const { as, connect } = await powensUser();
  const { id } = (await connect('verified')).body;
  const answer = await as('POST', `/users/me/connections/${id}`, {});
  expect(answer.body).toMatchObject({ connection: { id }, message: expect.any(String) });
});

test('any other callback is refused', async () => {
  const { as, call } = await powensUser();
  for (const uri of [`${CALLBACK}/`, `${CALLBACK}?a=1`, 'https://evil.example/', CALLBACK.toUpperCase()]) {
    const { code } = (await as('GET', '/auth/token/code?type=singleAccess')).body;
    const query = { client_id: '1', token: code, id_connector: '40', redirect_uri: uri, website: 'par' };
    expect((await call('GET', `/webauth?${new URLSearchParams(query)}`)).status, uri).toBe(400);
  }
});

test('a connection of somebody else does not exist', async () => {
  const { as, call, connect } = await powensUser();
  const { id } = (await connect('verified')).body;
  const other = (await call('POST', '/auth/init', {})).body.auth_token;
  expect((await call('GET', `/users/me/connections/${id}`, undefined, other)).status).toBe(404);
  expect((await call('DELETE', `/users/me/connections/${id}`, undefined, other)).status).toBe(404);
  expect((await as('DELETE', `/users/me/connections/${id}`)).status).toBe(204);
  expect((await as('GET', `/users/me/connections/${id}`)).status).toBe(404);
});

test('without a token 401, with a wrong one 403', async () => {
  const { call } = await powensUser();
  expect((await call('GET', '/users/me/connections')).status).toBe(401);
  const wrong = await call('GET', '/users/me/connections', undefined, 'guessed');
  expect(wrong).toMatchObject({ status: 403, body: { code: 'invalidToken' } });
});

test('the ledger never holds what was typed, nor a token', async () => {
  const { connect, ledger, token } = await powensUser();
  await connect('otp');
  const kept = await Promise.all((await ledger.list('')).map((key) => ledger.get(key)));
  expect(kept.join('\n')).not.toMatch(new RegExp(`jane|"otp"|${token}`));
});

test('every persona has a name and a number of its own, and where only digits fit the number names it', async () => {
  expect(new Set(personas.map(({ name }) => name)).size).toBe(personas.length);
  expect(new Set(personas.map(({ number }) => number)).size).toBe(personas.length);
  const { as, sealed } = await powensUser();
  const { connectors } = (await as('GET', '/connectors?expand=fields')).body;
  const bank = connectors.find(({ name }: { name: string }) => name === 'SG Courtois');
  const values = await sealed({ login: '12345678', password: '000004' });
  const path = '/users/me/connections?source=directaccess';
  expect((await as('POST', path, { connector_uuid: bank.uuid, ...values })).body.state).toBe(
    'additionalInformationNeeded',
  );
});
