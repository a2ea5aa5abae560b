import { describe, expect, test } from 'vitest';
import { linxoPersonas } from './personas.ts';
import { CALLBACK, KEYS, LINXO, linxoUser } from './testing/linxo-user.ts';

/** The headings of "Full API integration" (developers.linxo.com), with what each answers there. */
describe('Full API integration', () => {
  test('“List available providers”: a bare array by pages, HSBC as the document has it', async () => {
    const { call } = await linxoUser();
    const { body } = await call('GET', '/providers');
    expect(body.length).toBeGreaterThan(55);
    expect(body.map(({ country_code }: { country_code: string }) => country_code)).not.toContain('USA');
    expect((await call('GET', '/providers?page=2&limit=10')).body).toEqual(body.slice(10, 20));
    expect((await call('GET', '/providers/119')).body).toEqual({
      id: '119',
      name: 'HSBC',
      branch_name: '',
      base_url: 'https://www.hsbc.fr/1/2/hsbc-france/particuliers/connexion',
      logo_url: 'https://static.linxo-connect.io/common/pictures/providers_logos/119.png',
      country_code: 'FRA',
      channel_definitions: [
        {
          id: 'redirect1',
          mode: 'REDIRECT',
          account_types: ['CHECKINGS', 'CREDIT_CARD'],
          interactive: false,
        },
        {
          id: 'embedded1',
          mode: 'EMBEDDED',
          account_types: ['SAVINGS', 'LOAN'],
          credentials: [
            {
              id: '3500',
              label: 'Identifiant',
              regexp: '^[\\a-zA-Z0-9@._-]{7,}$',
              type: 'TEXT',
              encrypt: false,
            },
            { id: '3501', label: 'Réponse mémorable', regexp: '.+', type: 'PWD', encrypt: false },
            {
              id: '3502',
              label: 'Mot de passe (8 car. min.)',
              regexp: '^.{8,}$',
              type: 'PWD',
              encrypt: true,
            },
          ],
        },
      ],
      unavailable: false,
    });
  });

  describe('“Let Linxo Connect creates the connection”', () => {
    const params = (token: string) => ({
      ...KEYS,
      access_token: token,
      provider_id: '87',
      redirect_uri: CALLBACK,
    });

    test.each(['channels', 'channel_definitions'])(
      'by /%s/: and back with id, status, queue',
      async (word) => {
        const { call, decide, token, clock } = await linxoUser();
        const made = await call('POST', `/providers/87/${word}/8701/authorize_url`, {
          widget_params: params(token),
        });
        expect(made).toMatchObject({ status: 201, text: '' });
        const back = await decide(made.location, 'approve');
        expect(back.origin + back.pathname).toBe(CALLBACK);
        const { connection_id: id, status, queue_id: queue } = Object.fromEntries(back.searchParams);
        expect(status).toBeDefined();
        await clock.advance(1000);
        expect((await call('GET', `/connections/${id}`)).body).toMatchObject({
          status: 'SUCCESS',
          channels: [
            { channel_definition_id: '8701', mode: 'REDIRECT', status: 'SUCCESS' },
            { channel_definition_id: '13400', mode: 'EMBEDDED', status: 'EMPTY' },
          ],
        });
        expect((await call('GET', `/queues/${queue}`)).body).toMatchObject([
          { event_type: 'LIST_ACCOUNTS_SUCCESS' },
        ]);
      },
    );

    test('not without the keys of the application and a token of the user', async () => {
      const { call, token } = await linxoUser();
      const path = '/providers/87/channel_definitions/8701/authorize_url';
      for (const wrong of [{ client_secret: 'guessed' }, { access_token: 'guessed' }])
        expect((await call('POST', path, { widget_params: { ...params(token), ...wrong } })).status).toBe(
          403,
        );
    });
  });

  test('“You want to create the connection”: the bank comes back with code and state', async () => {
    const { call, decide } = await linxoUser();
    const path = '/providers/87/channel_definitions/8701/authorize_url';
    const begin = { use_client_redirect: true, redirect_uri: CALLBACK, redirect_state: 'mine' };
    expect((await call('POST', path, { ...begin, redirect_state: 'a|b' })).status).toBe(400);
    const back = await decide((await call('POST', path, begin)).location, 'approve');
    expect(back.searchParams.get('state')).toBe('mine');
    const code = { id: '8710', value: back.searchParams.get('code') ?? '' };
    const made = await call('POST', '/connections', { provider_id: '87', credentials: [code] });
    expect(made).toMatchObject({ status: 201, location: expect.stringMatching(/^\/connections\/\d+$/) });
    expect((await call('POST', '/connections', { provider_id: '87', credentials: [code] })).status).toBe(400);
  });

  test('“Create an authorize URL on HSBC”: its redirect definition is also called 100', async () => {
    const { call, token } = await linxoUser();
    const body = {
      redirect_uri: CALLBACK,
      widget_params: { ...KEYS, access_token: token, captive_mode: false },
    };
    const made = await call('POST', '/providers/119/channel_definitions/100/authorize_url', body);
    expect(made).toMatchObject({ status: 201, location: expect.stringContaining('/sandbox/linxo/bank?') });
  });

  test('“Create the encryption key”: a PGP key that lives for one hour', async () => {
    const { call, clock, encrypted } = await linxoUser();
    const { location } = await call('POST', '/keys', { type: 'PGP' });
    const { body } = await call('GET', location);
    expect(body).toEqual({
      id: expect.any(String),
      type: 'PGP',
      public_key: expect.stringMatching(/^-----BEGIN PGP PUBLIC KEY BLOCK-----/),
      expiration_date: Math.floor(clock.now() / 1000) + 3600,
    });
    const { keyId, value } = await encrypted('verified');
    await clock.advance(3_601_000);
    const credentials = [
      { id: '300', value: 'dev' },
      { id: '301', value },
    ];
    const late = await call('POST', '/connections', { provider_id: '87', key_id: keyId, credentials });
    expect(late.status).toBe(400);
  });

  test('“Create the connection”: only what was encrypted for the key is taken', async () => {
    const { call, connect, encrypted } = await linxoUser();
    const { keyId, value } = await encrypted('verified');
    const post = (...credentials: object[]) =>
      call('POST', '/connections', { provider_id: '87', key_id: keyId, credentials });
    const login = { id: '300', value: 'dev' };
    expect((await post(login, { id: '301', value: 'verified' })).status).toBe(400);
    expect((await post(login, { id: '301', value: value.replace(/[a-f]/g, 'b') })).status).toBe(400);
    expect((await post(login, { id: '301', value }, { id: '999', value: 'x' })).status).toBe(400);
    expect((await post(login)).status).toBe(400);
    expect((await call('GET', '/connections')).body).toEqual([]);
    expect(await connect('dev')).toMatch(/^\/connections\/\d+$/);
  });

  test('“Challenge and user input”, with the events of the document', async () => {
    const { call, connect, subscribe, clock } = await linxoUser();
    const queue = await subscribe();
    const path = await connect('documents');
    const events = async () => (await call('GET', queue)).body;
    const input = (...credentials: object[]) =>
      call('POST', `${path}/channels/13400/user_input`, { credentials });
    await clock.advance(1000);
    const [first] = await events();
    expect(first).toMatchObject({
      id: '14',
      event_type: 'LIST_ACCOUNTS_USER_INPUT_REQUESTED',
      resource_type: 'CONNECTION',
      resource: { provider_id: '87', channels: [{ id: '8701' }, { id: '13400', status: 'RUNNING' }] },
      list_accounts_user_input_requested: {
        challenge: [
          {
            id: '303',
            label: expect.stringContaining('Souhaitez vous recevoir ce code maintenant ?'),
            regexp: '.*',
            type: 'INFO_MSG',
            encrypt: false,
            params: { phone: '0606060606' },
          },
          { id: '304', label: 'Envoyer le SMS', regexp: '.*', type: 'OK_CANCEL', encrypt: false },
        ],
      },
    });
    expect((await input({ id: '304', value: 'true' })).status).toBe(204);
    await clock.advance(1000);
    const [, second] = await events();
    expect(second).toMatchObject({ id: '17' });
    // "And what happens if the user enters the wrong code?"
    expect((await input({ id: '306', value: '000000' }, { id: '307', value: 'true' })).status).toBe(204);
    const [, , third] = await events();
    expect(third).toEqual(second);
    await input({ id: '306', value: '123456' }, { id: '307', value: 'true' });
    await clock.advance(1000);
    expect((await events()).at(-1)).toMatchObject({ event_type: 'LIST_ACCOUNTS_SUCCESS' });
  });

  test('“If he answers CANCEL, the synchronization stops”, and without an answer it times out', async () => {
    const { call, connect, clock } = await linxoUser();
    const statusOf = async (path: string) => (await call('GET', path)).body.channels[1].status;
    const cancelled = await connect('sms');
    const forgotten = await connect('otp');
    await clock.advance(1000);
    await call('POST', `${cancelled}/channels/13400/user_input`, {
      credentials: [{ id: '304', value: 'false' }],
    });
    expect(await statusOf(cancelled)).toBe('CHALLENGE_CANCELLED');
    await clock.advance(120_000);
    expect(await statusOf(forgotten)).toBe('CHALLENGE_TIMED_OUT');
  });

  test('consents: accounts wait, one that is refused is deleted, the rest is fetched', async () => {
    const { call, connect, clock } = await linxoUser();
    const path = await connect('verified');
    const id = path.split('/').at(-1);
    await clock.advance(1000);
    const { body: found } = await call('GET', `/accounts?connection_id=${id}`);
    expect(found.map(({ status }: { status: string }) => status)).toEqual(Array(4).fill('PENDING_CONSENT'));
    const [keep, drop] = found;
    const consents = [
      { account_id: keep.id, consent: true },
      { account_id: drop.id, consent: false },
    ];
    expect((await call('PUT', `${path}/consents`, { consents })).status).toBe(204);
    expect((await call('GET', path)).body.status).toBe('RUNNING');
    await clock.advance(1000);
    const after = (await call('GET', `/accounts?connection_id=${id}`)).body;
    expect(after.map(({ status }: { status: string }) => status)).toEqual([
      'ACTIVE',
      'PENDING_CONSENT',
      'PENDING_CONSENT',
    ]);
  });

  test('“Add a channel” and “Update credentials”: the connections of the document', async () => {
    const { call, encrypted, clock } = await linxoUser();
    await call('POST', `${LINXO}/control/connections`);
    const { body: added } = await call('GET', '/connections/18902');
    expect(added).toEqual({
      id: '18902',
      provider_id: '87',
      name: 'Linxo Test Bank',
      status: 'SUCCESS',
      creation_date: 1562233640,
      auto_sync: true,
      logo_url: 'https://static.linxo-connect.io/common/pictures/providers_logos/87.png',
      channels: [
        {
          channel_definition_id: '8701',
          mode: 'REDIRECT',
          expires: 1569974400,
          status: 'NEVER',
          credentials: [],
          account_types: ['CHECKINGS', 'CREDIT_CARD'],
        },
        {
          channel_definition_id: '13400',
          mode: 'EMBEDDED',
          status: 'EMPTY',
          account_types: ['LOAN', 'CREDIT_CARD'],
        },
      ],
      owner: {},
    });
    expect((await call('GET', '/connections/18903')).body).toEqual({
      id: '18903',
      provider_id: '182',
      name: 'Demo Bank',
      status: 'FAILED',
      creation_date: 1562233721,
      auto_sync: true,
      logo_url: 'https://static.linxo-connect.io/common/pictures/providers_logos/182.png',
      channels: [
        {
          channel_definition_id: '17650',
          mode: 'EMBEDDED',
          status: 'AUTH_FAILED',
          last_success_date: 1562233742,
          last_end_date: 1562233742,
          credentials: [{ id: '10001', masked_value: '**mo' }],
          account_types: ['CHECKINGS', 'SAVINGS', 'LOAN', 'CREDIT_CARD'],
        },
      ],
      owner: {
        name: 'Mr Test',
        address: 'address test',
        birth_date: 1562233742,
        birth_place: 'birth place test',
        phone_number: '06******1',
      },
    });
    const { keyId, value } = await encrypted('verified');
    const repaired = await call('PUT', '/connections/18903/credentials/10002', { key_id: keyId, value });
    expect(repaired.status).toBe(204);
    const login = { id: '300', value: 'dev' };
    const whole = { id: '13400', key_id: keyId, credentials: [login, { id: '301', value }] };
    expect((await call('PUT', '/connections/18902/channels/13400', whole)).status).toBe(204);
    await clock.advance(1000);
    expect((await call('GET', '/connections/18903')).body).toMatchObject({
      status: 'SUCCESS',
      channels: [{ credentials: [{ id: '10001', masked_value: '**mo' }] }],
    });
    expect((await call('GET', '/connections/18902')).body.channels).toMatchObject([
      { status: 'NEVER' },
      { status: 'SUCCESS' },
    ]);
    const [asking] = (await call('GET', '/connections')).body;
    expect(asking).toMatchObject({ id: '17730', status: 'RUNNING' });
  });
});

describe('a password names what happens', () => {
  test.each(linxoPersonas.map(({ name }) => name).concat('AUTH_FAILED', 'TOKEN_EXPIRED'))(
    '%s comes to an end, or asks',
    async (name) => {
      const { call, connect, subscribe, clock } = await linxoUser();
      const queue = await subscribe();
      const path = await connect(name);
      await clock.advance(4_000_000);
      const { channels } = (await call('GET', path)).body;
      expect(channels[1].status).not.toBe('RUNNING');
      expect((await call('GET', queue)).body.length).toBeGreaterThan(0);
    },
  );

  test('a status by its own name, and by order', async () => {
    const { call, connect, clock } = await linxoUser();
    const path = await connect('PASSWORD_CHANGE_REQUIRED');
    await clock.advance(1000);
    expect((await call('GET', path)).body.channels[1].status).toBe('PASSWORD_CHANGE_REQUIRED');
    const order = `${LINXO}/control${path}/channels/8701`;
    await call('PUT', order, { status: 'TOKEN_EXPIRED', expires: 1_600_000_000 });
    expect((await call('GET', path)).body.channels[0]).toMatchObject({
      status: 'TOKEN_EXPIRED',
      expires: 1_600_000_000,
    });
  });
});

describe('a queue', () => {
  test('that consumes gives each event once, in an envelope, under the other name', async () => {
    const queue = { reading: 'consumes', envelope: 'events', naming: 'event_status' } as const;
    const { call, connect, subscribe, clock } = await linxoUser({ queue });
    const path = await subscribe();
    await connect('otp');
    await clock.advance(1000);
    const { body } = await call('GET', path);
    expect(body.events).toMatchObject([{ event_status: 'LIST_ACCOUNTS_USER_INPUT_REQUESTED' }]);
    expect(body.events[0]).not.toHaveProperty('event_type');
    expect((await call('GET', path)).body).toEqual({ events: [] });
  });
});

describe('tokens', () => {
  test('end after two hours, and the refresh token gives others', async () => {
    const { call, clock, refreshToken } = await linxoUser();
    await clock.advance(7_200_000);
    expect((await call('GET', '/users/me')).status).toBe(401);
    const body = { ...KEYS, grant_type: 'refresh_token', refresh_token: refreshToken };
    const renewed = await call('POST', `${LINXO}/auth/token`, body);
    const { access_token } = renewed.body;
    expect((await call('GET', '/users/me', undefined, access_token)).status).toBe(200);
  });

  test('of another user reach nothing, and wrong keys get none', async () => {
    const jane = await linxoUser();
    const path = await jane.connect('verified');
    const joe = await linxoUser();
    expect((await joe.call('GET', path)).status).toBe(404);
    const guessed = { ...KEYS, client_secret: 'guessed', grant_type: 'client_credentials' };
    expect((await jane.call('POST', `${LINXO}/auth/token`, guessed)).status).toBe(401);
  });
});

test('the bank can be declined, be out of order, and stay', async () => {
  const { call, decide, token } = await linxoUser();
  const body = { widget_params: { ...KEYS, access_token: token, redirect_uri: CALLBACK } };
  const begin = async () =>
    (await call('POST', '/providers/201/channels/20101/authorize_url', body)).location;
  expect((await decide(await begin(), 'decline')).searchParams.get('error')).toBe('access_denied');
  expect((await decide(await begin(), 'fault')).searchParams.get('error')).toBe('server_error');
  const location = await begin();
  expect((await decide(location, 'stay')).href).toBe('about:blank');
  expect((await call('GET', '/connections')).body).toHaveLength(1);
});
