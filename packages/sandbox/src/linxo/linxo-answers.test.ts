import { describe, expect, test } from 'vitest';
import { FORM, linxoPerson } from './testing/linxo-person.ts';

const { signal: never } = new AbortController();

/** What Linxo may answer, too: documents leave it open, or are silent on it. */
describe('a list of providers', () => {
  test('is read on after a page of which nothing is offered', async () => {
    const all = Array.from({ length: 150 }, (_, index) => ({
      id: String(index),
      name: `Bank ${index}`,
      country_code: index < 120 ? 'BEL' : 'FRA',
    }));
    const person = await linxoPerson({
      options: { filter: { countries: ['FR'] } },
      onAnswer({ url }, answer) {
        const { pathname, searchParams } = new URL(url);
        if (!pathname.endsWith('/providers')) return answer;
        const from = (Number(searchParams.get('page')) - 1) * 100;
        return Response.json(all.slice(from, from + 100));
      },
    });
    const found = await person.wait(person.gateway.searchProviders({ text: 'Bank 121' }, never));
    expect(found.providers[0]).toMatchObject({ id: '121' });
  });
});

describe('ids that are numbers, and null for what there is none of,', () => {
  const ids = ['id', 'channel_definition_id'];
  const nulls = ['encrypt', 'phone'];
  const otherwise = (value: unknown): unknown =>
    JSON.parse(
      JSON.stringify(value, (key, each) => {
        if (ids.includes(key) && /^\d+$/.test(each)) return Number(each);
        return nulls.includes(key) && each !== true ? null : each;
      }),
    );

  test('are a question like any other', async () => {
    const person = await linxoPerson({ twist: otherwise });
    const listener = await person.signIn('mixture');
    const asked = await listener.until('challenge');
    const values = { '306': '123456', '320': 'rex', '321': '2468', '322': 'rex', '323': '1990-04-01' };
    await person.answer(listener.connectionId(), asked, '307.true', values);
    await listener.until('accounts');
  });

  test('are a provider like any other', async () => {
    const person = await linxoPerson({
      onAnswer: async ({ url }, answer) =>
        url.endsWith('/providers/87') ? Response.json(otherwise(await answer.json())) : answer,
    });
    await (await person.signIn('verified')).until('accounts');
  });
});

describe('a refusal in words that are no JSON counts by its status', () => {
  const worded = (status: number, isMeant: (request: Request) => boolean) => ({
    onAnswer: (request: Request, answer: Response) =>
      isMeant(request) ? new Response('<p>No.</p>', { status }) : answer,
  });

  test('400: the credentials were not taken, and nobody looks for what they made', async () => {
    const person = await linxoPerson(
      worded(400, ({ method, url }) => method === 'POST' && url.endsWith('/connections')),
    );
    const listener = await person.signIn('verified');
    expect(await listener.end()).toMatchObject({ problem: { code: 'invalid_credentials' } });
    expect(person.sent('GET', /^\/connections\?/)).toHaveLength(1);
  });

  test('401: another token is asked for', async () => {
    const person = await linxoPerson(
      worded(401, ({ headers }) => headers.get('authorization') === 'Bearer old'),
    );
    person.restart({ token: async (refused) => (refused === undefined ? 'old' : person.token) });
    expect(await person.wait(person.gateway.start(never))).toMatchObject({ mode: 'create' });
  });

  test('404: there is no such connection', async () => {
    const person = await linxoPerson(worded(404, ({ url }) => url.endsWith('/connections/999')));
    const look = person.resume(person.attempt(FORM, { connectionId: '999' }));
    expect(await look.end()).toMatchObject({ problem: { code: 'unknown_outcome', gone: true } });
  });
});

test('a queue that ends in the middle is subscribed to anew, for the questions that follow', async () => {
  let ended = '';
  const person = await linxoPerson({
    onAnswer: ({ method, url }, answer) =>
      method === 'GET' && ended !== '' && url.endsWith(ended) ? new Response('{}', { status: 404 }) : answer,
  });
  const listener = await person.signIn('sms');
  const send = await listener.until('challenge');
  await person.answer(listener.connectionId(), send, '304.true');
  ended = person.calls.findLast(({ path }) => path.startsWith('/queues/'))?.path ?? '';
  expect((await listener.until('challenge')).challenge.fields).toMatchObject([{ id: '306' }]);
});

test('an event that does not name its channel is of the one that is followed, and so is the key of its answer', async () => {
  const twist = (events: object[]) => events.map((event) => ({ ...event, channel_definition_id: null }));
  const person = await linxoPerson({ twist });
  const listener = await person.signIn('secret');
  const asked = await listener.until('challenge');
  await person.answer(listener.connectionId(), asked, '307.true', { '322': 'rex' });
  await listener.until('accounts');
});

test('a question without a date, after one that has it, is not taken for an older one', async () => {
  const twist = (events: object[]) =>
    events.map((event, index) => (index === 0 ? event : { ...event, creation_date: null }));
  const person = await linxoPerson({ twist });
  const listener = await person.signIn('sms');
  const send = await listener.until('challenge');
  await person.answer(listener.connectionId(), send, '304.true');
  expect((await listener.until('challenge')).challenge.fields).toMatchObject([{ id: '306' }]);
});

test('“providers have an interactive property”: it counts for channels that say nothing of it', async () => {
  const person = await linxoPerson({
    onAnswer: async ({ url }, answer) =>
      url.endsWith('/providers/119')
        ? Response.json({ ...(await answer.json()), interactive: true })
        : answer,
  });
  expect((await person.wait(person.gateway.provider('119', never))).channels).toMatchObject([
    { id: '119:redirect1', interactive: false },
    { id: '119:embedded1', interactive: true },
  ]);
});
