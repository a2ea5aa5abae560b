import { describe, expect, test } from 'vitest';
import { FORM, linxoPerson, SITE } from './testing/linxo-person.ts';
import { CALLBACK } from './testing/linxo-user.ts';

type Person = Awaited<ReturnType<typeof linxoPerson>>;
type Listener = Awaited<ReturnType<Person['signIn']>>;

/** Consents to all accounts that are offered. */
async function consent(person: Person, listener: Listener) {
  const { accounts } = await listener.until('accounts');
  await person.choose(
    listener.connectionId(),
    accounts.map(({ id }) => id),
  );
  return accounts;
}

/** The walks of "Full API integration" (developers.linxo.com), by its headings. */
describe('“REDIRECT channel creation”', () => {
  test('“Let Linxo Connect creates the connection”: the keys go in widget_params, and back comes an id', async () => {
    const person = await linxoPerson();
    const listener = await person.goToTheBank();
    const { redirect } = await listener.until('redirect');
    const [asked] = person.sent('POST', /authorize_url$/);
    expect(asked).toMatchObject({
      path: '/providers/87/channel_definitions/8701/authorize_url',
      body: {
        widget_params: { client_id: 'demo-client', client_secret: 'demo-secret', access_token: person.token },
      },
    });
    expect(asked?.body.redirect_uri).toMatch(new RegExp(`^${CALLBACK}\\?state=[0-9a-f]{32}$`));
    expect(redirect.url).not.toContain('demo-secret');
    const back = await person.decide(redirect.url, 'approve');
    expect(back).toMatchObject({ connection_id: expect.any(String), queue_id: expect.any(String) });
    const page = person.resume(listener.attempt(), back);
    await consent(person, page);
    expect(await page.end()).toMatchObject({
      kind: 'verified',
      connection: {
        id: back.connection_id,
        channelId: SITE,
        accounts: [{ type: 'checking' }, { type: 'card' }],
      },
    });
  });

  test('“You want to create the connection”: the bank’s code is sent once, and nothing else is ours to tell', async () => {
    const person = await linxoPerson({ options: { completion: 'own' } });
    const listener = await person.goToTheBank();
    const { redirect } = await listener.until('redirect');
    const [asked] = person.sent('POST', /authorize_url$/);
    expect(asked?.body).toEqual({
      redirect_uri: CALLBACK,
      redirect_state: expect.stringMatching(/^[0-9a-f]{32}$/),
      use_client_redirect: true,
    });
    const back = await person.decide(redirect.url, 'approve');
    const page = person.resume(listener.attempt(), back);
    await consent(person, page);
    expect((await page.end()).kind).toBe('verified');
    expect((await person.resume(page.attempt(), back).end()).kind).toBe('verified');
    expect(person.sent('POST', /^\/connections$/)).toEqual([
      { path: '/connections', body: { provider_id: '87', credentials: [{ id: '8710', value: back.code }] } },
    ]);
  });

  test.each([
    ['decline', 'challenge_cancelled'],
    ['fault', 'provider_unavailable'],
  ])('a visit that ends with %s is %s, and makes nothing', async (decision, code) => {
    const person = await linxoPerson();
    const listener = await person.goToTheBank();
    const { redirect } = await listener.until('redirect');
    const back = await person.decide(redirect.url, decision);
    expect(await person.resume(listener.attempt(), back).end()).toMatchObject({ problem: { code } });
    expect(person.sent('POST', /^\/connections$/)).toEqual([]);
  });

  test('HSBC’s redirect channel is called redirect1 in its provider', async () => {
    const person = await linxoPerson();
    const listener = await person.goToTheBank(person.attempt('119:redirect1'));
    await person.decide((await listener.until('redirect')).redirect.url, 'stay');
    await consent(person, listener);
    expect((await listener.end()).kind).toBe('verified');
  });
});

describe('“EMBEDDED channel creation”', () => {
  test('only what `encrypt` says is encrypted; the rest leaves in Linxo’s body alone', async () => {
    const person = await linxoPerson();
    const listener = await person.submit(
      { '3500': 'jane@example.org', '3501': 'CANARY-memorable', '3502': 'verified' },
      person.attempt('119:embedded1'),
    );
    await consent(person, listener);
    const end = await listener.end();
    expect(end).toMatchObject({
      kind: 'verified',
      connection: { accounts: [{ type: 'savings' }, { type: 'loan' }] },
    });
    const [made] = person.sent('POST', /^\/connections$/);
    expect(made?.body).toEqual({
      provider_id: '119',
      key_id: expect.any(String),
      credentials: [
        { id: '3500', value: 'jane@example.org' },
        { id: '3501', value: 'CANARY-memorable' },
        { id: '3502', value: expect.stringMatching(/^-----BEGIN PGP MESSAGE-----/) },
      ],
    });
    // The exception: a PWD with `encrypt: false` is in that one body, and nowhere else.
    const elsewhere = person.calls.filter(({ path }) => path !== '/connections');
    expect(JSON.stringify([elsewhere, listener.heard])).not.toContain('CANARY');
  });

  test('the queue is subscribed to before the connection is created', async () => {
    const person = await linxoPerson();
    await (await person.signIn('verified')).until('accounts');
    const posts = person.calls.filter(({ method }) => method === 'POST').map(({ path }) => path);
    expect(posts).toEqual(['/keys', '/queues/subscribe', '/connections']);
  });

  test('a key lives for an hour, is used while it does, and is made again after', async () => {
    const person = await linxoPerson();
    await (await person.signIn('verified')).until('accounts');
    await (await person.signIn('verified')).until('accounts');
    expect(person.sent('POST', /^\/keys$/)).toHaveLength(1);
    await person.clock.advance(3_600_000);
    await (await person.signIn('verified')).until('accounts');
    expect(person.sent('POST', /^\/keys$/)).toHaveLength(2);
  });

  test('“the list of accounts he agrees to share”: false only for who was declined, nothing for the undecided', async () => {
    const person = await linxoPerson();
    const listener = await person.signIn('verified');
    const { accounts } = await listener.until('accounts');
    expect(accounts).toMatchObject(Array(4).fill({ refusing: 'deleted', eligible: true }));
    const [yes = '', no = '', later = '', too = ''] = accounts.map(({ id }) => id);
    await person.choose(listener.connectionId(), [yes], [no]);
    expect(person.sent('PUT', /consents$/)[0]?.body).toEqual({
      consents: [
        { account_id: yes, consent: true },
        { account_id: no, consent: false },
      ],
    });
    expect(await listener.end()).toMatchObject({ kind: 'verified', connection: { accounts: [{ id: yes }] } });

    // Later, in a session of its own: what was left open, and never what is shared already.
    const update = { mode: 'update', connectionId: listener.connectionId() } as const;
    person.restart(update);
    const look = person.resume(person.attempt(FORM, { connectionId: listener.connectionId() }));
    expect((await look.until('accounts')).accounts.map(({ id }) => id)).toEqual([later, too]);
    await person.choose(listener.connectionId(), [later], [yes, too]);
    expect(person.sent('PUT', /consents$/)[1]?.body.consents).toEqual([
      { account_id: later, consent: true },
      { account_id: too, consent: false },
    ]);
    expect(await look.end()).toMatchObject({ connection: { accounts: [{ id: yes }, { id: later }] } });
  });
});

describe.each([
  ['stacks', 'array', 'event_type'],
  ['consumes', 'events', 'event_status'],
] as const)('“Challenge and user input”, over a queue that %s', (reading, envelope, naming) => {
  const queue = { reading, envelope, naming };

  test('“Identify a challenge”, “Respond to challenge”, and “what happens if the user enters the wrong code?”', async () => {
    const person = await linxoPerson({ queue });
    const listener = await person.signIn('documents');
    const send = await listener.until('challenge');
    expect(send.challenge).toMatchObject({
      id: '14',
      version: 1,
      messages: [
        {
          text: 'La connexion à Banque demande la saisie d’un code envoyé par SMS sur votre téléphone au {phone}. Souhaitez vous recevoir ce code maintenant ?',
          params: { phone: '0606060606' },
        },
      ],
      fields: [],
      actions: [{ id: '304.true', kind: 'submit', label: 'Envoyer le SMS' }, { kind: 'cancel' }],
    });
    await person.answer(listener.connectionId(), send, '304.true');
    const code = await listener.until('challenge');
    expect(code.challenge).toMatchObject({
      id: '17',
      version: 1,
      messages: [
        { text: 'Un code a été envoyé par SMS sur votre téléphone au {phone}.' },
        { tone: 'error', text: 'Code invalide. Encore {remaining_attempts} tentatives' },
        { tone: 'time', text: 'Il vous reste {timeout} pour valider votre code.' },
      ],
      fields: [{ id: '306', kind: 'code', label: 'Code', minLength: 6, maxLength: 6 }],
      actions: [{ id: '307.true', label: 'Valider' }, { kind: 'cancel' }],
    });
    await person.answer(listener.connectionId(), code, '307.true', { '306': '000000' });
    // The same event in every word, id and date: asked again.
    const again = await listener.until('challenge');
    expect(again.challenge).toMatchObject({ id: '17', version: 2 });
    await person.answer(listener.connectionId(), again, '307.true', { '306': '123456' });
    await consent(person, listener);
    expect((await listener.end()).kind).toBe('verified');
    // The document's example has both ids in one object, where the second would hide the first; two are meant.
    expect(person.sent('POST', /user_input$/).map(({ body }) => body)).toEqual([
      { credentials: [{ id: '304', value: 'true' }] },
      {
        credentials: [
          { id: '306', value: '000000' },
          { id: '307', value: 'true' },
        ],
      },
      {
        credentials: [
          { id: '306', value: '123456' },
          { id: '307', value: 'true' },
        ],
      },
    ]);
  });

  test('“If he answers CANCEL, the synchronization stops”', async () => {
    const person = await linxoPerson({ queue });
    const listener = await person.signIn('sms');
    const asked = await listener.until('challenge');
    await person.answer(listener.connectionId(), asked, '304.false');
    expect(await listener.end()).toMatchObject({ problem: { code: 'challenge_cancelled' } });
    expect(person.sent('POST', /user_input$/)[0]?.body).toEqual({
      credentials: [{ id: '304', value: 'false' }],
    });
  });

  test('“If he does not respond, synchronization will fail”', async () => {
    const person = await linxoPerson({ queue });
    const listener = await person.signIn('otp_expired');
    await listener.until('challenge');
    expect(await listener.end()).toMatchObject({ problem: { code: 'challenge_timed_out' } });
  });

  test('SYNC_ALL_USER_INPUT_REQUESTED: a question after the consents', async () => {
    const person = await linxoPerson({ queue });
    const listener = await person.signIn('challenge_after_accounts');
    await consent(person, listener);
    const asked = await listener.until('challenge');
    await person.answer(listener.connectionId(), asked, '307.true', { '306': '123456' });
    expect((await listener.end()).kind).toBe('verified');
  });
});

describe('a challenge', () => {
  test.each([
    ['otp', { '306': '123456' }],
    ['question', { '320': 'rex' }],
    ['pin', { '321': '2468' }],
    ['secret', { '322': 'rex' }],
    ['date', { '323': '1990-04-01' }],
    ['mixture', { '306': '123456', '320': 'rex', '321': '2468', '322': 'rex', '323': '1990-04-01' }],
  ])('of %s is answered, encrypted where it must be', async (persona, values) => {
    const person = await linxoPerson();
    const listener = await person.signIn(persona);
    const asked = await listener.until('challenge');
    expect(asked.challenge.fields.map(({ id }) => id).toSorted()).toEqual(Object.keys(values).toSorted());
    await person.answer(listener.connectionId(), asked, '307.true', values);
    await consent(person, listener);
    expect((await listener.end()).kind).toBe('verified');
  });

  test('without OK_CANCEL is answered by what is typed', async () => {
    const person = await linxoPerson();
    const listener = await person.signIn('bare');
    const asked = await listener.until('challenge');
    await person.answer(listener.connectionId(), asked, 'submit', { '306': '123456' });
    await consent(person, listener);
    expect((await listener.end()).kind).toBe('verified');
  });

  test('that was replaced takes no answer, and nothing is sent', async () => {
    const person = await linxoPerson();
    const listener = await person.signIn('sms');
    const send = await listener.until('challenge');
    await person.answer(listener.connectionId(), send, '304.true');
    await listener.until('challenge');
    const late = person.answer(listener.connectionId(), send, '304.true');
    await expect(late).rejects.toMatchObject({ problem: { code: 'challenge_failed' } });
    expect(person.sent('POST', /user_input$/)).toHaveLength(1);
  });

  test('that is younger is the one that is open, also when the queue tells it before the older', async () => {
    const person = await linxoPerson({ twist: (events) => events.toReversed() });
    const listener = await person.signIn('sms');
    const send = await listener.until('challenge');
    await person.clock.advance(2000);
    await person.answer(listener.connectionId(), send, '304.true');
    const code = await listener.until('challenge');
    expect(code.challenge.fields).toMatchObject([{ id: '306' }]);
    person.restart();
    const other = await person.resume(listener.attempt()).until('challenge');
    expect(other.challenge.id).toBe(code.challenge.id);
  });

  test('is found again by another process, and one that was answered is not asked twice', async () => {
    const person = await linxoPerson();
    const listener = await person.signIn('sms');
    const send = await listener.until('challenge');
    person.restart();
    const other = person.resume(listener.attempt());
    expect((await other.until('challenge')).challenge).toMatchObject({ id: send.challenge.id, version: 1 });
    await person.answer(listener.connectionId(), send, '304.true');
    // Whatever is heard next was noted with what had been answered.
    await other.next();
    person.restart();
    const third = person.resume(other.attempt());
    expect((await third.until('challenge')).challenge.fields).toMatchObject([{ id: '306' }]);
  });
});

test('“Add a channel to an existing connection”: 18902 gets its EMPTY channel', async () => {
  const person = await linxoPerson({ session: { mode: 'update', connectionId: '18902' } });
  await person.seed();
  const listener = await person.signIn('verified', person.attempt(FORM, { connectionId: '18902' }));
  await consent(person, listener);
  expect(await listener.end()).toMatchObject({
    kind: 'verified',
    connection: { id: '18902', channelId: FORM },
  });
  expect(person.sent('PUT', /channels/)).toMatchObject([
    {
      path: '/connections/18902/channels/13400',
      body: { id: '13400', credentials: [{ id: '300' }, { id: '301' }] },
    },
  ]);
});

describe('“Update credentials for an embedded channel”: Demo Bank is repaired', () => {
  const repairing = async () => {
    const person = await linxoPerson({ session: { mode: 'update', connectionId: '18903' } });
    await person.seed();
    return person;
  };
  const attempt = (person: Person) => person.attempt('182:17650', { connectionId: '18903' });
  const { signal } = new AbortController();

  test('the session opens at it, and shows what it holds', async () => {
    const { gateway, wait } = await repairing();
    const { connection } = await wait(gateway.start(signal));
    expect(connection).toMatchObject({
      id: '18903',
      status: 'broken',
      channelId: '182:17650',
      username: '**mo',
    });
    const { channels } = await wait(gateway.provider('182', signal));
    expect(channels[0]?.fields).toMatchObject([
      { id: '10001', maskedValue: '**mo', required: false },
      { id: '10002', required: true },
    ]);
  });

  test('by the password alone', async () => {
    const person = await repairing();
    const listener = await person.submit({ '10002': 'verified' }, attempt(person));
    await consent(person, listener);
    expect(await listener.end()).toMatchObject({ kind: 'verified', connection: { id: '18903' } });
    expect(person.sent('PUT', /^\/connections\/18903\/(channels|credentials)/)).toMatchObject([
      { path: '/connections/18903/credentials/10002', body: { id: '10002', key_id: expect.any(String) } },
    ]);
  });

  test('by both, and a password that is wrong again says so', async () => {
    const person = await repairing();
    const wrong = await person.submit({ '10001': 'demo', '10002': 'rejected' }, attempt(person));
    expect(await wrong.end()).toMatchObject({ problem: { code: 'invalid_credentials' } });
    const right = await person.submit({ '10001': 'demo', '10002': 'verified' }, attempt(person));
    await consent(person, right);
    expect((await right.end()).kind).toBe('verified');
    expect(person.sent('POST', /^\/connections$/)).toEqual([]);
  });

  test('and reaches no other connection', async () => {
    const person = await repairing();
    const look = person.resume(person.attempt(FORM, { connectionId: '17730' }));
    await expect(look.end()).rejects.toMatchObject({ problem: { code: 'unknown_outcome' } });
  });
});

test('“Update credentials for a redirect channel”: renewed at the bank, on the same connection', async () => {
  const person = await linxoPerson();
  const first = await person.goToTheBank();
  await person.decide((await first.until('redirect')).redirect.url, 'stay');
  await consent(person, first);
  const id = first.connectionId();
  await first.end();
  await person.control('PUT', `/connections/${id}/channels/8701`, { status: 'TOKEN_EXPIRED' });
  const look = person.resume(person.attempt(SITE, { connectionId: id }));
  expect(await look.end()).toMatchObject({ problem: { code: 'consent_expired' } });
  person.restart({ mode: 'update', connectionId: id });
  const again = await person.goToTheBank(person.attempt(SITE, { connectionId: id }));
  const { redirect } = await again.until('redirect');
  expect(person.sent('POST', /authorize_url$/).at(-1)?.body).toMatchObject({
    connection_id: id,
    channel_definition_id: '8701',
  });
  await person.decide(redirect.url, 'stay');
  expect(await again.end()).toMatchObject({ kind: 'verified', connection: { id } });
});

describe('every status of a channel', () => {
  test.each([
    ['AUTH_FAILED', 'invalid_credentials'],
    ['TOO_MANY_ATTEMPTS', 'too_many_attempts'],
    ['PASSWORD_CHANGE_REQUIRED', 'password_expired'],
    ['TOKEN_EXPIRED', 'consent_expired'],
    ['CHALLENGE_REQUIRED', 'challenge_timed_out'],
    ['CHALLENGE_TIMED_OUT', 'challenge_timed_out'],
    ['CHALLENGE_FAILED', 'challenge_failed'],
    ['CHALLENGE_CANCELLED', 'challenge_cancelled'],
    ['USER_ACTION_REQUIRED', 'action_required'],
    ['unknown_state', 'internal'],
  ])('%s ends as %s', async (persona, code) => {
    const person = await linxoPerson();
    expect(await (await person.signIn(persona)).end()).toMatchObject({ kind: 'failed', problem: { code } });
  });

  test('that wants the bank’s own site says where it is', async () => {
    const person = await linxoPerson();
    expect(await (await person.signIn('action_required')).end()).toMatchObject({
      problem: { visitUrl: 'https://stettestbank.linxo.com/' },
    });
  });

  test('no accounts at all', async () => {
    const person = await linxoPerson();
    expect(await (await person.signIn('no_accounts')).end()).toMatchObject({
      problem: { code: 'no_accounts' },
    });
  });

  test('a queue that says nothing for five minutes: pending', async () => {
    const person = await linxoPerson();
    const listener = await person.signIn('silent');
    const since = person.clock.now();
    expect(await listener.end()).toMatchObject({ kind: 'pending', connection: { status: 'pending' } });
    expect(person.clock.now() - since).toBeGreaterThanOrEqual(300_000);
  });
});

test.each([
  ['none at all', () => null],
  ['an empty answer', () => ({})],
  [
    'what nobody knows, among the others',
    (events: object[]) => [
      null,
      'a word',
      {},
      { event_type: 'FULL_MOON', creation_date: 'yesterday' },
      { id: 7, event_type: 'LIST_ACCOUNTS_USER_INPUT_REQUESTED' },
      { id: '8', event_type: 'FULL_MOON_USER_INPUT_REQUESTED', full_moon: { challenge: [] } },
      ...events,
    ],
  ],
])('a queue with %s breaks nothing: the channel’s status decides', async (_, twisted) => {
  const person = await linxoPerson({ twist: twisted });
  const listener = await person.signIn('verified');
  await consent(person, listener);
  expect((await listener.end()).kind).toBe('verified');
});

test('a question among events that nobody knows is asked', async () => {
  const twist = (events: object[]) => [{ event_type: 'FULL_MOON' }, 5, ...events];
  const person = await linxoPerson({ twist });
  const listener = await person.signIn('otp');
  const asked = await listener.until('challenge');
  await person.answer(listener.connectionId(), asked, '307.true', { '306': '123456' });
  await consent(person, listener);
  expect((await listener.end()).kind).toBe('verified');
});

describe('the options of Linxo’s widget', () => {
  test('captive_mode false: the person leaves after the consents', async () => {
    const person = await linxoPerson({ session: { captive: false } });
    const listener = await person.signIn('challenge_after_accounts');
    await consent(person, listener);
    expect((await listener.end()).kind).toBe('pending');
  });

  test('select_accounts false: all are consented to without a question', async () => {
    const person = await linxoPerson({ session: { accountSelection: 'all' } });
    const listener = await person.signIn('verified');
    expect(await listener.end()).toMatchObject({ kind: 'verified' });
    expect(listener.kinds()).not.toContain('accounts');
    expect(person.sent('PUT', /consents$/)[0]?.body.consents).toHaveLength(4);
  });
});
