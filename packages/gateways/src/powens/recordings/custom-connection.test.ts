import type { Attempt } from '@linkspan/protocol';
import { expect, test } from 'vitest';
import { Listener } from '../../contract/listener.ts';
import { powens } from '../powens.ts';
import {
  ACCOUNTS,
  CODE,
  CONNECTION,
  CONNECTOR,
  CONNECTORS,
  RETURNED,
  WRONGPASS,
} from './custom-connection.fixture.ts';

const { signal: never } = new AbortController();
const FORM = `${CONNECTOR.uuid}:credentials:directaccess`;
const WEB = `${CONNECTOR.uuid}:webauth:openapi`;
const SEALED = { scheme: 'jwe', values: { login: 'e.e.e.e.e', password: 'e.e.e.e.e' } } as const;
const ME = '/users/me/connections';
const WHOLE = '?expand=sources,connector';
const OWN = '?expand=connector,sources,accounts';

type Answers = Readonly<Record<string, unknown>>;

/** The gateway before the recorded answers, by method and path; one that is not recorded fails the test. */
function recorded(answers: Answers) {
  let known = answers;
  const asked: string[] = [];
  const bodies: unknown[] = [];
  const gateway = powens({
    url: 'https://demo.biapi.pro/2.0',
    clientId: '1',
    redirectUri: 'https://host.example/connect/return/powens',
    token: 'token',
    pause: soon,
    async fetch(request) {
      const { pathname, search } = new URL(request.url);
      const exchange = `${request.method} ${pathname.replace('/2.0', '')}${search}`;
      asked.push(exchange);
      const sent = await request.text();
      if (sent !== '') bodies.push(JSON.parse(sent));
      if (!(exchange in known)) return Response.json({ code: 'notFound' }, { status: 404 });
      const answer = known[exchange];
      return answer instanceof Response ? answer.clone() : Response.json(answer);
    },
  });
  return {
    gateway,
    asked,
    bodies,
    record(changed: Answers) {
      known = { ...known, ...changed };
    },
  };
}

const NOTHING_YET = {
  'GET /users/me': { id: 7 },
  'GET /connectors?expand=countries': CONNECTORS,
  [`GET /connectors/${CONNECTOR.uuid}?expand=fields,sources,countries`]: CONNECTOR,
  [`GET ${ME}${OWN}`]: { connections: [] },
};
const MADE = {
  [`GET ${ME}/123${WHOLE}`]: CONNECTION,
  [`GET ${ME}${OWN}`]: { connections: [CONNECTION] },
  [`GET ${ME}/123/accounts?all`]: ACCOUNTS,
};

const soon = () => new Promise<void>((resolve) => setTimeout(resolve));
const attemptAt = (channelId: string): Attempt => ({
  id: 'attempt',
  providerId: CONNECTOR.uuid,
  channelId,
  seq: 0,
});

test('the list of connectors, and one with its sources and fields', async () => {
  const { gateway } = recorded(NOTHING_YET);
  const { providers } = await gateway.searchProviders({ text: 'conecteur' }, never);
  expect(providers).toMatchObject([{ id: CONNECTOR.uuid, name: 'Connecteur de test' }]);
  const { channels } = await gateway.provider(CONNECTOR.uuid, never);
  expect(
    channels.map(({ id, mode, rank, fields }) => [id, mode, rank, fields.map((each) => each.id)]),
  ).toEqual([
    [FORM, 'form', 1, ['login', 'password']],
    [WEB, 'redirect', 2, ['website']],
  ]);
});

test('credentials, the connection 123, and its accounts 1234 and 4567 switched on by one call', async () => {
  const { gateway, asked, bodies, record } = recorded(NOTHING_YET);
  record({ [`POST ${ME}?source=directaccess`]: CONNECTION });
  const attempt = attemptAt(FORM);
  const talk = new Listener(gateway.submit(attempt, SEALED, never), attempt, soon);
  await talk.until('verifying');
  record(MADE);
  expect(await talk.until('opened')).toMatchObject({ connectionId: '123' });
  expect((await talk.until('accounts')).accounts).toMatchObject([
    { id: '1234', name: 'Current account' },
    { id: '4567', name: 'Saving account' },
  ]);
  expect(bodies).toEqual([{ ...SEALED.values, connector_uuid: CONNECTOR.uuid }]);

  const enable = `PUT ${ME}/123/accounts/1234,4567?all`;
  record({ [enable]: ACCOUNTS });
  await gateway.chooseAccounts('123', { key: 'k', chosen: ['1234', '4567'], refused: [] }, never);
  expect(bodies.at(-1)).toEqual({ disabled: false });
  const accounts = ACCOUNTS.accounts.map((each) => ({ ...each, disabled: null }));
  record({ [`GET ${ME}/123/accounts?all`]: { accounts } });
  expect(await talk.until('verified')).toMatchObject({
    connection: { id: '123', accounts: [{ id: '1234' }, { id: '4567' }] },
  });
  expect(asked.filter((each) => each.startsWith('PUT'))).toEqual([enable]);
});

test('invalid credentials: the connection is deleted at once', async () => {
  const { gateway, record } = recorded(NOTHING_YET);
  record({ [`POST ${ME}?source=directaccess`]: Response.json(WRONGPASS, { status: 400 }) });
  const attempt = attemptAt(FORM);
  const talk = new Listener(gateway.submit(attempt, SEALED, never), attempt, soon);
  expect(await talk.until('failed')).toMatchObject({
    problem: { code: 'invalid_credentials', gone: true, reference: 'r1' },
  });
});

test('webauth: the address with the temporary code, and the return of the guide', async () => {
  const { gateway, record } = recorded(NOTHING_YET);
  record({ 'GET /auth/token/code?type=singleAccess': CODE });
  const attempt = attemptAt(WEB);
  const sealed = { scheme: 'none', values: { website: 'par' } } as const;
  const leaving = new Listener(gateway.submit(attempt, sealed, never), attempt, soon);
  const { redirect } = await leaving.until('redirect');
  const url = new URL(redirect.url);
  expect(url.origin + url.pathname).toBe('https://demo.biapi.pro/2.0/webauth');
  expect(Object.fromEntries(url.searchParams)).toMatchObject({
    client_id: '1',
    token: 'xxxxxx',
    connector_uuid: CONNECTOR.uuid,
    source: 'openapi',
    website: 'par',
    redirect_uri: 'https://host.example/connect/return/powens',
  });
  record(MADE);
  const back = new Listener(gateway.resume(leaving.attempt, RETURNED, never), leaving.attempt, soon);
  expect(await back.until('opened')).toMatchObject({ connectionId: '123' });
  await back.until('accounts');
  await Promise.all([leaving.leave(), back.leave()]);
});
