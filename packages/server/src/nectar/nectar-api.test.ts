import { afterEach, beforeEach, expect, test } from 'vitest';
import { submit } from '../../test/bench.ts';
import { type LinkBench, linkBench } from '../../test/link-bench.ts';

let bench: LinkBench;
let time = Date.now();
beforeEach(() => {
  bench = linkBench({ now: () => time });
});
afterEach(() => bench.api.stop());

/** Connects an account by a link, as its holder. */
async function connectBy(url: string, persona = 'verified') {
  const { body } = await bench.browser().claim(url);
  const { conversation } = await submit(bench.remote(body.token), persona);
  const { connectionId } = await conversation.until('opened');
  await conversation.until('verified').catch(() => undefined);
  return connectionId;
}

test('only with a client’s key', async () => {
  expect(await bench.nectar('/ping')).toMatchObject({ status: 200 });
  for (const key of ['', 'x', 'app-secret']) {
    expect(await bench.nectar('/ping', undefined, { key })).toMatchObject({
      status: 401,
      body: { detail: 'Invalid or missing API key' },
    });
  }
});

test('a company has an id for its host and a public one, and is nobody else’s', async () => {
  const company = await bench.company();
  expect(company).toMatchObject({ name: 'Acme Property', externalId: 'ext-1', isActive: true });
  expect(company.publicId).not.toContain(company.id);
  const { body } = await bench.nectar(`/company/${company.id}/site`);
  expect(body.sites.map(({ name }: { name: string }) => name)).toEqual(['12 Main Street', 'The barn']);
  for (const path of [`/company/${company.id}`, `/connection/company/${company.id}/link`]) {
    const foreign = await bench.nectar(path, undefined, { key: 'other-key' });
    expect(foreign).toMatchObject({ status: 404, body: { detail: 'Company not found' } });
    expect((await bench.nectar(path.replace(company.id, 'none'))).body).toEqual(foreign.body);
  }
  const changed = await bench.nectar(`/company/${company.id}`, { name: 'Acme' }, { method: 'PATCH' });
  expect(changed.body).toMatchObject({ name: 'Acme', externalId: 'ext-1' });
});

test('a link is made under each of the three documented paths', async () => {
  const { id, publicId, sites } = await bench.company();
  const answers = await Promise.all([
    bench.nectar(`/connection/company/${id}/link`, { url: 'pge.com', dataCollectionStartDate: '2025-01-01' }),
    bench.nectar(`/company/${id}/connection/link`, { sites }),
    bench.nectar(`/connection/company/${id}/link`),
  ]);
  for (const { status, body } of answers) {
    expect(status).toBe(200);
    expect(body).toMatchObject({ publicId, publicCompanyId: publicId });
    expect(body.companyMagicLinkSecret).toMatch(/^[\w-]{76}$/);
    expect(body.magicLinkUrl).toBe(
      `http://127.0.0.1:4400/p/connect/${publicId}/${body.companyMagicLinkSecret}`,
    );
    expect(await bench.browser().open(body.magicLinkUrl)).toMatchObject({ body: { state: 'open' } });
  }
});

test.each([
  [{ sites: ['not-a-site'] }, ['body', 'sites', 0]],
  [{ dataCollectionStartDate: 'yesterday' }, ['body', 'dataCollectionStartDate']],
  [{ country: 'United States' }, ['body', 'country']],
  [{ connectionOwnerEmail: 'jane' }, ['body', 'connectionOwnerEmail']],
  [{ linkspan: { color: 'red' } }, ['body', 'linkspan', 'color']],
  [{ linkspan: { fixed: ['password'] } }, ['body', 'linkspan', 'fixed', 0]],
])('what a link cannot carry is 400 and named: %j', async (json, loc) => {
  const { id } = await bench.company();
  const answer = await bench.nectar(`/connection/company/${id}/link`, json);
  expect(answer).toMatchObject({ status: 400, body: { detail: [{ loc }] } });
});

test('its holder is asked what the link carries, and what they say stays with the connection', async () => {
  const { id, sites } = await bench.company();
  const { body } = await bench.nectar(`/connection/company/${id}/link`, {
    url: 'https://www.pge.com/login',
    initialSites: [sites[1]],
    utilityTypes: ['GAS'],
    country: 'us',
    connectionOwnerEmail: 'Jane@Example.org',
    dataCollectionStartDate: '2025-01-01',
    linkspan: { locale: 'fr', asked_by: 'Maria Lopez', fixed: ['startDate'] },
  });
  const { token } = (await bench.browser().claim(body.magicLinkUrl)).body;
  const { session } = (await bench.request('/api/session', { token })).body;
  expect(session).toMatchObject({
    mode: 'create',
    locale: 'fr',
    country: 'US',
    prefill: { providerId: 'eia-14328' },
    details: {
      startDate: { value: '2025-01-01' },
      sites: [{ name: '12 Main Street', address: '12 Main Street, Oakland' }, { name: 'The barn' }],
      chosenSites: [sites[1]],
      editSites: true,
      utilityTypes: ['GAS', 'ELECTRICITY', 'WATER'],
      chosenTypes: ['GAS'],
      country: 'US',
      askedBy: 'Maria Lopez',
      fixed: ['startDate'],
    },
  });

  const gateway = bench.remote(token);
  const { attempt, sealed } = await submit(gateway, 'verified');
  const { signal } = new AbortController();
  const details = {
    startDate: '1999-01-01',
    sites: [sites[0], 'new-1', 'somebody-elses'],
    editedSites: [{ id: 'new-1', name: 'The new shed' }],
    utilityTypes: ['WATER'],
    country: 'US',
  };
  const other = { ...attempt, id: 'with-details', details };
  for await (const update of gateway.submit(other, sealed, signal)) if (update.kind === 'verified') break;
  const { body: list } = await bench.nectar(`/connection/company/${id}`);
  expect(list).toMatchObject({ totalConnections: expect.any(Number), currentPage: 1, hasNext: false });
  expect(list.connections[0]).toMatchObject({
    status: 'CONNECTED',
    datasource: { name: 'Pacific Gas & Electric (PG&E)', url: 'https://www.pge.com/' },
    initialSites: [sites[0], 'new-1'],
    editedSites: [{ id: 'new-1', name: 'The new shed' }],
    initialDatasourceTypes: ['WATER'],
    dataCollectionStartDate: '2025-01-01',
    connectionOwnerEmail: 'jane@example.org',
  });
});

test('a provider whose website nobody serves is told to the page by its address', async () => {
  const { id } = await bench.company();
  for (const url of ['https://tiny-water.example/login', 'not an address', 'javascript:alert(1)']) {
    const { body } = await bench.nectar(`/connection/company/${id}/link`, { url });
    const { token } = (await bench.browser().claim(body.magicLinkUrl)).body;
    const { session } = (await bench.request('/api/session', { token })).body;
    expect(session.prefill).toEqual({ providerUrl: url });
    const ask = async (json: object) =>
      bench.request('/api/provider-requests', {
        method: 'POST',
        token,
        json,
        headers: { 'idempotency-key': crypto.randomUUID() },
      });
    expect(await ask({ url: 'https://another.example' })).toMatchObject({ status: 422 });
    expect(await ask({ url })).toMatchObject({ status: 200 });
    const { activity } = (await bench.nectar(`/invitation/${body.linkId}/activity`)).body;
    expect(activity.at(-1)).toMatchObject({ type: 'provider_requested', detail: url });
  }
});

test('what a connection is for is changed without signing in again, as far as that is free', async () => {
  const { id, sites } = await bench.company();
  const made = await bench.nectar(`/connection/company/${id}/link`, {});
  const connectionId = await connectBy(made.body.magicLinkUrl);
  const edit = await bench.nectar(`/invitation/connection/${connectionId}`, {
    prefill: { utilityTypes: ['GAS'] },
    linkspan: { fixed: ['utilityTypes'] },
  });
  const { token } = (await bench.browser().claim(edit.body.invitationUrl)).body;
  const details = { sites: [sites[1], 'not-a-site'], utilityTypes: ['WATER'], startDate: '2025-06-01' };
  const save = (id: string) =>
    bench.request(`/api/connections/${id}/details`, {
      method: 'POST',
      token,
      json: { details },
      headers: { 'idempotency-key': id },
    });
  expect(await save(connectionId)).toMatchObject({ status: 200 });
  expect(await save('10000099')).toMatchObject({ status: 404 });
  expect((await bench.nectar(`/connection/${connectionId}/details`)).body).toMatchObject({
    status: 'CONNECTED',
    initialSites: [sites[1]],
    initialDatasourceTypes: ['GAS'],
    dataCollectionStartDate: '2025-06-01',
  });
});

test.each([
  ['verified', 'CONNECTED'],
  ['rejected', 'PASSWORD_INCORRECT'],
  ['password_expired', 'NEW_PASSWORD_NEEDED'],
  ['action_required', 'ADDITIONAL_CREDENTIALS_NEEDED'],
  ['provider_down', 'WEBSITE_DOWN'],
  ['no_accounts', 'NO_ACCOUNTS_FOUND'],
  ['pending', 'PENDING'],
  ['error', 'OTHER_ERROR'],
])('a connection made with %s is %s, and its edit link leads back into it', async (persona, status) => {
  const { id } = await bench.company();
  const made = await bench.nectar(`/connection/company/${id}/link`, {});
  const connectionId = await connectBy(made.body.magicLinkUrl, persona);
  expect((await bench.nectar(`/connection/${connectionId}/details`)).body.status).toBe(status);

  const [got, posted] = await Promise.all([
    bench.nectar(`/connection/${connectionId}`),
    bench.nectar(`/connection/${connectionId}`, {}),
  ]);
  const { publicCompanyId, connectionMagicLinkSecret, magicLinkUrl } = posted.body;
  expect(magicLinkUrl).toBe(
    `http://127.0.0.1:4400/p/connect/${publicCompanyId}/workflow/${connectionMagicLinkSecret}`,
  );
  const { token } = (await bench.browser().claim(got.body.magicLinkUrl)).body;
  const session = (await bench.request('/api/session', { token })).body.session;
  expect(session).toMatchObject({ mode: 'update', connection: { id: connectionId } });
  await bench.nectar(`/company/${id}`, { isActive: false }, { method: 'PATCH' });
  expect((await bench.nectar(`/connection/${connectionId}/details`)).body.status).toBe('COMPANY_INACTIVE');
  expect((await bench.request('/api/session', { token })).status).toBe(401);
});

test('the standing links of a company and of a connection are one each, renewed before they run out', async () => {
  const { id } = await bench.company();
  const idOf = async () => (await bench.nectar(`/connection/company/${id}/link`)).body.linkId;
  const first = await idOf();
  expect(await idOf()).toBe(first);
  time += 4.5 * 24 * 60 * 60_000;
  expect(await idOf()).not.toBe(first);
});

test('an invitation tells what has become of it', async () => {
  const { id } = await bench.company();
  const made = await bench.nectar(`/invitation/company/${id}`, {
    maxUses: 1,
    expiresInSeconds: 600,
    prefill: { utilityTypes: ['GAS'] },
  });
  expect(made.body).toMatchObject({
    invitationType: 'CREATE_CONNECTION',
    status: 'ACTIVE',
    companyId: id,
    maxUses: 1,
    useCount: 0,
    prefill: { utilityTypes: ['GAS'] },
    createdConnections: [],
  });
  expect(made.body.invitationUrl).toContain(made.body.token);
  await bench.browser().open(made.body.invitationUrl);
  const connectionId = await connectBy(made.body.invitationUrl);
  const { body } = await bench.nectar(`/invitation/${made.body.id}`);
  expect(body).toMatchObject({
    status: 'FULFILLED',
    useCount: 1,
    createdConnections: [{ id: connectionId, status: 'CONNECTED' }],
  });
  const { activity } = (await bench.nectar(`/invitation/${made.body.id}/activity`)).body;
  expect(activity.map(({ type }: { type: string }) => type)).toEqual(['created', 'viewed', 'claimed']);
  const edit = await bench.nectar(`/invitation/connection/${connectionId}`, { maxUses: 2 });
  expect(edit.body).toMatchObject({ invitationType: 'EDIT_CONNECTION', connectionId });
  expect((await bench.nectar(`/invitation/company/${id}`)).body.invitations).toHaveLength(2);
  const foreign = await bench.nectar(`/invitation/${body.id}/revoke`, {}, { key: 'other-key' });
  expect(foreign.status).toBe(404);
  expect((await bench.nectar(`/invitation/${edit.body.id}/revoke`, {})).body.status).toBe('REVOKED');
});
