import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LinkBench, linkBench } from '../../test/link-bench.ts';
import { memoryStore } from '../memory/index.ts';
import type { Store } from '../store/store.ts';

const MINUTES = 60_000;
const TRIES = 10;

let bench: LinkBench;
let company: Awaited<ReturnType<LinkBench['company']>>;
let time: number;
let written: string[];
beforeEach(async () => {
  time = Date.now();
  written = [];
  bench = linkBench({ now: () => time, store: overheard(memoryStore()) });
  company = await bench.company();
});
afterEach(() => bench.api.stop());

/** A store, with whatever it is given noted down. */
function overheard(store: Store): Store {
  return new Proxy(store, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return (...given: unknown[]) => {
        written.push(JSON.stringify(given));
        return Reflect.apply(member, target, given);
      };
    },
  });
}

const invite = async (more: object = {}) => {
  const body = { allowedEmails: ['Maria@Acme.example', 'josé@acme.example'], ...more };
  return (await bench.nectar(`/invitation/company/${company.id}`, body)).body;
};
const read = async (id: string) => (await bench.nectar(`/invitation/${id}`)).body;
const activityOf = async (id: string) =>
  (await bench.nectar(`/invitation/${id}/activity`)).body.activity.map(({ type }: { type: string }) => type);
const claim = (url: string, email?: string, browser = bench.browser()) =>
  browser.claim(url, email === undefined ? {} : { email });

test('who is on the list gets in, however they write their address', async () => {
  const { invitationUrl, id } = await invite();
  expect((await bench.browser().open(invitationUrl)).body).toMatchObject({ state: 'open', asksEmail: true });
  for (const email of ['maria@acme.example', ' MARIA@ACME.EXAMPLE\n', 'Jose\u0301@acme.example']) {
    expect((await claim(invitationUrl, email)).body.state, email).toBe('claimed');
  }
  expect((await read(id)).useCount).toBe(3);
});

test('anybody else hears the same whatever they gave, has used nothing, and is not remembered', async () => {
  const { invitationUrl, id } = await invite({ maxUses: 1 });
  const heard = new Set<string>();
  const others = ['eve@acme.example', 'maria@acme.example.org', 'maria', 'x'.repeat(2000), '', undefined];
  for (const email of others) {
    const answer = await claim(invitationUrl, email);
    heard.add(JSON.stringify([answer.status, answer.body, [...answer.headers]]));
    expect(answer.headers.get('set-cookie')).toBeNull();
  }
  expect([...heard]).toHaveLength(1);
  expect([...heard][0]).toContain('[200,{"state":"refused"}');
  expect(await read(id)).toMatchObject({ status: 'ACTIVE', useCount: 0 });
  expect((await claim(invitationUrl, 'maria@acme.example')).body.state).toBe('claimed');
});

test('who claims with an empty cookie is not everybody who has none', async () => {
  const { invitationUrl } = await invite({ maxUses: 1 });
  const empty = { cookie: 'linkspan-browser=' };
  const given = { email: 'maria@acme.example' };
  const first = await bench.browser().claim(invitationUrl, given, empty);
  expect(first.headers.get('set-cookie')).toMatch(/^linkspan-browser=[0-9a-f]{64};/);
  expect((await bench.browser().open(invitationUrl)).body).toMatchObject({ reason: 'used_up' });
  expect((await bench.browser().claim(invitationUrl, given, empty)).body).toMatchObject({
    reason: 'used_up',
  });
});

test('the host learns that a claim was refused, and the address that was given is nowhere', async () => {
  const { invitationUrl, id } = await invite();
  await claim(invitationUrl, 'eve@elsewhere.example');
  await claim(invitationUrl, 'MARIA@acme.example');
  expect(await activityOf(id)).toEqual(['created', 'claim_refused', 'claimed']);
  const traces = JSON.stringify([
    written,
    bench.lines,
    (await bench.nectar(`/invitation/${id}/activity`)).body,
  ]);
  expect(traces).toContain('maria@acme.example');
  for (const given of ['eve@elsewhere', 'MARIA@']) expect(traces).not.toContain(given);
});

test('a browser that has claimed the link is not asked again', async () => {
  const { invitationUrl } = await invite();
  const mine = bench.browser();
  await claim(invitationUrl, 'maria@acme.example', mine);
  expect((await mine.open(invitationUrl)).body).toMatchObject({ known: true, asksEmail: false });
  expect((await claim(invitationUrl, undefined, mine)).body.state).toBe('claimed');
});

test('a link that names nobody asks for nothing', async () => {
  for (const allowedEmails of [undefined, []]) {
    const { invitationUrl } = await invite({ allowedEmails });
    expect((await bench.browser().open(invitationUrl)).body).toMatchObject({ asksEmail: false });
    expect((await claim(invitationUrl)).body.state).toBe('claimed');
  }
});

test('why a link does not open any more comes before whom it is for', async () => {
  const { invitationUrl, id } = await invite({ maxUses: 1 });
  await claim(invitationUrl, 'maria@acme.example');
  const late = [
    await claim(invitationUrl, 'eve@acme.example'),
    await claim(invitationUrl, 'josé@acme.example'),
  ];
  for (const { body } of late) expect(body).toMatchObject({ state: 'ended', reason: 'used_up' });
  await bench.nectar(`/invitation/${id}/revoke`, {});
  expect((await claim(invitationUrl, 'eve@acme.example')).body.reason).toBe('revoked');
});

describe(`after ${TRIES} refused claims of a link`, () => {
  const limited = { status: 429, body: { code: 'rate_limited' } };

  test('even the right address waits, for as long as it is told, and then gets in', async () => {
    const { invitationUrl } = await invite();
    for (let tries = 0; tries < TRIES; tries += 1) {
      expect(await claim(invitationUrl, `eve${tries}@acme.example`)).toMatchObject({ status: 200 });
      time += MINUTES;
    }
    const answer = await claim(invitationUrl, 'maria@acme.example');
    expect(answer).toMatchObject(limited);
    expect(answer.headers.get('retry-after')).toBe('300');
    time += 5 * MINUTES - 1;
    expect(await claim(invitationUrl, 'maria@acme.example')).toMatchObject(limited);
    time += 1;
    expect((await claim(invitationUrl, 'maria@acme.example')).body.state).toBe('claimed');
  });

  test('of many at once no more than those were looked at, and one line tells of them', async () => {
    const { invitationUrl, id } = await invite();
    const many = Array.from({ length: 40 }, (_, at) => claim(invitationUrl, `eve${at}@acme.example`));
    const answers = await Promise.all(many);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(TRIES);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(40 - TRIES);
    expect(await activityOf(id)).toEqual(['created', 'claim_refused']);
  });

  test('other links, and browsers that have claimed this one, go on', async () => {
    const { invitationUrl } = await invite();
    const other = await invite();
    const mine = bench.browser();
    await claim(invitationUrl, 'maria@acme.example', mine);
    for (let tries = 0; tries < TRIES; tries += 1) await claim(invitationUrl, 'eve@acme.example');
    expect(await claim(invitationUrl, 'maria@acme.example')).toMatchObject(limited);
    expect((await claim(invitationUrl, undefined, mine)).body.state).toBe('claimed');
    expect((await claim(other.invitationUrl, 'maria@acme.example')).body.state).toBe('claimed');
  });
});

test('a list takes addresses of any script, and nothing that is none', async () => {
  expect((await invite({ allowedEmails: [' Jörg@Bücher.example '] })).allowedEmails).toEqual([
    'jörg@bücher.example',
  ]);
  const none = await bench.nectar(`/invitation/company/${company.id}`, { allowedEmails: ['nobody'] });
  expect(none.status).toBe(400);
});
