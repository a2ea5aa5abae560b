import type { ConnectionUpdate } from '@linkspan/protocol';
import { describe, expect, test } from 'vitest';
import { powensPerson } from './testing/powens-person.ts';

const CONNECTS = '/users/me/connections';

describe('a state that is a problem', () => {
  test.each([
    ['action_required', 'action_required', 'Veuillez valider les conditions générales'],
    ['password_expired', 'password_expired', undefined],
    ['rate_limited', 'rate_limited', undefined],
    ['provider_down', 'provider_unavailable', undefined],
    ['error', 'internal', undefined],
    ['not_supported', 'not_supported', undefined],
    ['unknown_state', 'internal', undefined],
    ['no_accounts', 'no_accounts', undefined],
  ])('%s ends as %s', async (persona, code, message) => {
    const { signIn, connections } = await powensPerson();
    const talk = await signIn(persona);
    expect(await talk.end()).toMatchObject({
      kind: 'failed',
      problem: { code, gone: false, ...(message && { message: expect.stringContaining(message) }) },
    });
    expect(await connections()).toEqual([talk.connectionId()]);
  });

  test.each(['action_required', 'rate_limited', 'provider_down', 'error', 'decline'])(
    '%s goes on to the accounts when it is tried again',
    async (persona) => {
      const { signIn, retry, resume } = await powensPerson();
      const talk = await signIn(persona);
      await talk.end();
      await retry(talk.connectionId());
      expect((await resume(talk.attempt()).until('accounts')).accounts).toHaveLength(2);
    },
  );

  test.each(['action_required', 'password_expired', 'provider_down', 'error'])(
    '%s that comes as an error answer is of the connection that was made, which is tried again',
    async (persona) => {
      const person = await powensPerson({}, {}, async (answer, { method, url }) => {
        if (method !== 'POST' || !/connections\?source/.test(url)) return answer;
        const { state: code } = await answer.json();
        return Response.json({ code, description: 'It failed.', message: null }, { status: 400 });
      });
      const talk = await person.signIn(persona);
      expect((await talk.end()).kind).toBe('failed');
      expect(await person.connections()).toEqual([talk.connectionId()]);
    },
  );

  test('rate_limited says when trying again makes sense', async () => {
    const { signIn, clock } = await powensPerson();
    const end = await (await signIn('rate_limited')).end();
    const retryAt = end.kind === 'failed' ? (end.problem.retryAt ?? 0) : 0;
    expect(retryAt).toBeGreaterThan(clock.now());
    expect(retryAt).toBeLessThan(clock.now() + 61_000);
  });
});

describe('wrong credentials', () => {
  test.each(['rejected', 'rejected_spelled_otherwise'])(
    '%s: the connection is gone, and another attempt makes another',
    async (persona) => {
      const { signIn, connections, asked } = await powensPerson();
      const end = await (await signIn(persona)).end();
      expect(end).toMatchObject({
        problem: {
          code: 'invalid_credentials',
          gone: true,
          message: 'Identifiant ou mot de passe incorrect.',
          reference: expect.any(String),
        },
      });
      expect(await connections()).toEqual([]);
      await (await signIn('verified')).until('accounts');
      expect(asked('POST', /^\/users\/me\/connections\?/)).toHaveLength(2);
    },
  );

  test('that are found wrong later keep the connection, and new ones repair it', async () => {
    const { signIn, answer, connections, attempt } = await powensPerson();
    const talk = await signIn('wrongpass_later');
    const asked = await talk.until('challenge');
    await answer(talk.connectionId(), asked, { otp: '123456' });
    expect(await talk.end()).toMatchObject({ problem: { code: 'invalid_credentials', gone: false } });
    const { connectionId } = talk.attempt();
    const again = await signIn('verified', attempt(undefined, connectionId ? { connectionId } : {}));
    await again.until('accounts');
    expect(await connections()).toEqual([connectionId]);
  });
});

describe('a question', () => {
  test('is asked by its fields, and what is wrong is asked again', async () => {
    const { signIn, answer } = await powensPerson();
    const talk = await signIn('otp_retry');
    const first = await talk.until('challenge');
    expect(first.challenge).toMatchObject({
      version: 1,
      fields: [{ id: 'otp', kind: 'code', label: 'Code reçu par SMS' }],
      messages: [],
    });
    await answer(talk.connectionId(), first, { otp: '123456' });
    const second = await talk.until('challenge');
    expect(second.challenge).toMatchObject({
      id: first.challenge.id,
      version: 2,
      messages: [{ tone: 'error', text: expect.stringContaining('pas la bonne réponse') }],
    });
    await answer(talk.connectionId(), second, { otp: '123456' });
    await talk.until('accounts');
  });

  test('may be several things at once', async () => {
    const { signIn, answer } = await powensPerson();
    const talk = await signIn('question');
    const asked = await talk.until('challenge');
    expect(asked.challenge.fields.map(({ id }) => id)).toEqual(['pet', 'otp']);
    await answer(talk.connectionId(), asked, { pet: 'Rex', otp: '123456' });
    await talk.until('accounts');
  });

  test('whose answer was taken though nobody heard of it is another question, which the same answer is not sent to', async () => {
    let isLost = false;
    const person = await powensPerson({}, {}, (answer, { method, url }) =>
      isLost && method === 'POST' && url.includes('background')
        ? new Response('<html>', { status: 502 })
        : answer,
    );
    const talk = await person.signIn('otp_retry');
    const first = await talk.until('challenge');
    isLost = true;
    const answer = () => person.answer(talk.connectionId(), first, { otp: '000000' });
    await expect(answer()).rejects.toMatchObject({ problem: { code: 'network' } });
    isLost = false;
    await expect(answer()).rejects.toMatchObject({ problem: { code: 'challenge_failed' } });
    const second = await talk.until('challenge');
    expect(second.challenge).toMatchObject({
      id: first.challenge.id,
      version: 2,
      messages: [{ tone: 'error' }],
    });
    await person.answer(talk.connectionId(), second, { otp: '123456' });
    await talk.until('accounts');
  });

  test('answered wrongly too often ends in wrong credentials', async () => {
    const { signIn, answer } = await powensPerson();
    const talk = await signIn('otp');
    for (let tries = 0; tries < 3; tries += 1) {
      const asked = await talk.until('challenge');
      await answer(talk.connectionId(), asked, { otp: '000000' });
    }
    expect(await talk.end()).toMatchObject({ problem: { code: 'invalid_credentials' } });
  });

  test('that is cancelled ends, and trying again asks it as if for the first time', async () => {
    const { signIn, answer, retry, resume } = await powensPerson();
    const talk = await signIn('otp');
    const asked = await talk.until('challenge');
    await answer(talk.connectionId(), asked, {}, 'cancel');
    expect(await talk.end()).toMatchObject({ problem: { code: 'challenge_cancelled' } });
    await retry(talk.connectionId());
    const again = await resume(talk.attempt()).until('challenge');
    expect(again.challenge.version).toBeGreaterThan(asked.challenge.version);
    expect(again.challenge.messages).toEqual([]);
  });

  test('to be confirmed first (SCARequired) has no fields, and goes on with an empty post', async () => {
    const { signIn, answer, asked } = await powensPerson();
    const talk = await signIn('sca');
    const confirm = await talk.until('challenge');
    expect(confirm.challenge.fields).toEqual([]);
    await answer(talk.connectionId(), confirm, {});
    const code = await talk.until('challenge');
    expect(code.challenge.fields.map(({ id }) => id)).toEqual(['otp']);
    expect(asked('POST', /background=true/).map(({ body }) => body)).toEqual(['{}']);
    await answer(talk.connectionId(), code, { otp: '123456' });
    await talk.until('accounts');
  });

  test('nobody answers ends after half an hour', async () => {
    const { signIn, clock } = await powensPerson();
    const talk = await signIn('otp');
    await talk.until('challenge');
    const begun = clock.now();
    expect(await talk.end()).toMatchObject({ problem: { code: 'challenge_timed_out' } });
    expect(clock.now() - begun).toBeGreaterThanOrEqual(30 * 60_000);
  });

  test('that disappears with its connection says that it is gone', async () => {
    const { signIn } = await powensPerson();
    const talk = await signIn('gone');
    await talk.until('challenge');
    expect(await talk.end()).toMatchObject({ problem: { code: 'unknown_outcome', gone: true } });
  });
});

describe('an approval on another device', () => {
  test('is waited for in the background, with one request', async () => {
    const { signIn, asked } = await powensPerson();
    const talk = await signIn('approve');
    await talk.until('approval');
    await talk.until('accounts');
    expect(asked('POST', /background=true/).map(({ body }) => body)).toEqual(['{"resume":true}']);
    expect(talk.kinds().filter((kind) => kind === 'approval')).toHaveLength(1);
  });

  test('that comes late is asked for again, without another screen', async () => {
    const { signIn, asked } = await powensPerson();
    const talk = await signIn('approve_late');
    await talk.until('accounts');
    expect(asked('POST', /background=true/).length).toBeGreaterThan(1);
    expect(talk.kinds().filter((kind) => kind === 'approval')).toHaveLength(1);
  });

  test.each([
    ['is locked', 409],
    ['fails', 500],
  ])('is told at once also where the request to wait for it %s', async (_, status) => {
    let refusals = 2;
    const person = await powensPerson({}, {}, (answer, { method, url }) => {
      if (method !== 'POST' || !url.includes('background') || refusals === 0) return answer;
      refusals -= 1;
      return Response.json({ code: 'connectionLocked', description: 'Running.', message: null }, { status });
    });
    const talk = await person.signIn('approve');
    const begun = person.clock.now();
    await talk.until('approval');
    expect(person.clock.now() - begun).toBeLessThan(3000);
    await talk.until('accounts');
  });

  test('that is declined is a thing to do at the bank', async () => {
    const { signIn } = await powensPerson();
    expect(await (await signIn('decline')).end()).toMatchObject({
      problem: { code: 'action_required', message: expect.stringContaining('refusée') },
    });
  });
});

describe('patience', () => {
  test.each([
    ['slow', 20_000],
    ['validating', 90_000],
    ['timeout', 360_000],
  ])('%s is waited for, and sent once', async (persona, ms) => {
    const { signIn, clock, asked } = await powensPerson();
    const begun = clock.now();
    const talk = await signIn(persona);
    await talk.until('accounts');
    expect(clock.now() - begun).toBeGreaterThanOrEqual(ms);
    expect(asked('POST', /^\/users\/me\/connections\?/)).toHaveLength(1);
  });
});

describe('a lost answer', () => {
  test('is looked for, and what it made is gone on with', async () => {
    const { signIn, connections, asked } = await powensPerson();
    const talk = await signIn('lost_answer');
    await talk.until('accounts');
    expect(await connections()).toEqual([talk.connectionId()]);
    expect(asked('POST', new RegExp(CONNECTS))).toHaveLength(1);
  });

  test('that made nothing is an unknown outcome after a minute, and the same attempt may be sent again', async () => {
    const { signIn, attempt, connections, clock, asked } = await powensPerson();
    const same = attempt();
    const begun = clock.now();
    const end = await (await signIn('lost_refusal', same)).end();
    expect(end).toMatchObject({ problem: { code: 'unknown_outcome' } });
    expect(clock.now() - begun).toBeGreaterThanOrEqual(60_000);
    expect(await connections()).toEqual([]);
    await (await signIn('verified', same)).until('accounts');
    expect(asked('POST', /^\/users\/me\/connections\?/)).toHaveLength(2);
    expect(await connections()).toHaveLength(1);
  });

  test('and the same attempt sent again twice at once, is one connection', async () => {
    const { signIn, attempt, connections, asked } = await powensPerson();
    const same = attempt();
    await (await signIn('lost_refusal', same)).end();
    const [one, other] = [await signIn('verified', same), await signIn('verified', same)];
    await Promise.all([one.until('accounts'), other.until('accounts')]);
    expect(asked('POST', /^\/users\/me\/connections\?/)).toHaveLength(2);
    expect(await connections()).toEqual([one.connectionId()]);
  });

  test('of a service where every second request fails does not matter', async () => {
    const { signIn, choose } = await powensPerson();
    const talk = await signIn('flaky');
    const { accounts } = await talk.until('accounts');
    await choose(
      talk.connectionId(),
      accounts.map(({ id }) => id),
    );
    expect((await talk.end()).kind).toBe('verified');
  });

  test('a refused pace is kept to', async () => {
    const { signIn, clock } = await powensPerson();
    const begun = clock.now();
    await (await signIn('busy')).until('accounts');
    expect(clock.now() - begun).toBeGreaterThanOrEqual(2000);
  });
});

describe('the accounts', () => {
  test('are those that are not closed, with masked numbers and balances', async () => {
    const { signIn } = await powensPerson();
    const { accounts } = await (await signIn('several_accounts')).until('accounts');
    expect(accounts.map(({ name, type, number }) => [name, type, number])).toEqual([
      ['Livret A', 'savings', '•••• 5678'],
      ['Assurance vie', 'insurance', '•••• 7120'],
      ['PEA', 'investment', '•••• 3301'],
      ['LDDS', 'savings', '•••• 5690'],
      ['Prêt immobilier', 'loan', '•••• 8890'],
      ['Compte professionnel', 'checking', '•••• 5612'],
    ]);
    expect(accounts[0]?.balance).toEqual({ amount: 9120, currency: 'EUR' });
  });

  test('that were shared before need no choice', async () => {
    const { signIn, asked } = await powensPerson();
    const end = await (await signIn('already_active')).end();
    expect(end).toMatchObject({ kind: 'verified', connection: { accounts: [{ name: 'Livret A' }, {}] } });
    expect(asked('PUT', /accounts/)).toEqual([]);
  });

  test('are all shared without asking where the session says so, by one call', async () => {
    const { signIn, asked } = await powensPerson({ accountSelection: 'all' });
    const talk = await signIn('verified');
    expect(await talk.end()).toMatchObject({ kind: 'verified', connection: { accounts: [{}, {}] } });
    expect(talk.kinds()).not.toContain('accounts');
    expect(asked('PUT', /accounts/)).toHaveLength(1);
  });

  test('of a kind that the session is not about cannot be shared', async () => {
    const { signIn, choose } = await powensPerson({ channels: { accountTypes: ['savings'] } });
    const talk = await signIn('verified');
    const { accounts } = await talk.until('accounts');
    expect(accounts.map(({ type, eligible }) => [type, eligible])).toEqual([
      ['savings', true],
      ['insurance', false],
    ]);
    const foreign = choose(talk.connectionId(), [accounts[1]?.id ?? '']);
    await expect(foreign).rejects.toMatchObject({ name: 'ConnectError' });
  });

  test('cannot be none', async () => {
    const { signIn, choose } = await powensPerson();
    const talk = await signIn('verified');
    await talk.until('accounts');
    await expect(choose(talk.connectionId(), [])).rejects.toMatchObject({ problem: { code: 'no_accounts' } });
  });

  test('include subscriptions to documents where the service is about them', async () => {
    const { signIn, choose, asked } = await powensPerson(
      {},
      { filter: { capabilities: ['bank', 'document'] } },
    );
    const talk = await signIn('verified');
    const { accounts } = await talk.until('accounts');
    const documents = accounts.find(({ type }) => type === 'documents');
    expect(documents).toMatchObject({ name: 'Relevés de compte' });
    await choose(talk.connectionId(), [documents?.id ?? '']);
    expect(await talk.end()).toMatchObject({ connection: { accounts: [{ id: documents?.id }] } });
    expect(asked('PUT', /subscriptions/)).toHaveLength(1);
    expect(asked('PUT', /accounts/)).toEqual([]);
  });
});

test('nothing that was typed is in an update, a memo, or the address of a request', async () => {
  const { signIn, answer, calls } = await powensPerson();
  const talk = await signIn('otp');
  const question = await talk.until('challenge');
  await answer(talk.connectionId(), question, { otp: '123456' });
  await talk.until('accounts');
  const heard = JSON.stringify(talk.heard satisfies ConnectionUpdate[]);
  const asked = calls.map(({ path, body }) => `${path} ${body}`).join('\n');
  for (const typed of ['jane', '123456']) {
    expect(heard).not.toContain(typed);
    expect(asked).not.toContain(typed);
  }
});
