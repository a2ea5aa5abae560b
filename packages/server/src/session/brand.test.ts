import type { Brand } from '@linkspan/protocol/brand';
import { afterEach, expect, test } from 'vitest';
import { CONSENT, testBench } from '../../test/bench.ts';

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

const COMPANY = {
  name: 'Harbour Mutual',
  logo: 'https://harbour.example/logo.png',
  language: 'fr',
  termsUrl: 'https://harbour.example/terms',
  colors: { light: { accent: '#7a0019' } },
  font: { family: 'Harbour Sans', faces: [{ src: 'https://harbour.example/a;b/sans.woff2?v=1' }] },
} satisfies Brand;

function bench(options: Parameters<typeof testBench>[0] = {}) {
  const made = testBench({ framePage: '<title>%LINKSPAN_TITLE%</title>%LINKSPAN_LOCALE%', ...options });
  stops.push(() => made.api.stop());
  return made;
}

type Bench = ReturnType<typeof testBench>;
type Options = Parameters<Bench['host']['connectToken']>[1];

async function sessionOf({ host, request }: Bench, options?: Options) {
  const token = await host.connectToken({ userId: 'jane' }, options);
  return (await request('/api/session', { token })).body.session;
}

test('a session without a brand has none', async () => {
  expect(await sessionOf(bench())).not.toHaveProperty('brand');
});

test('the application’s brand is every session’s, and a session’s own goes before it', async () => {
  const made = bench({ brand: COMPANY, consent: CONSENT });
  expect(await sessionOf(made)).toMatchObject({
    application: { name: 'Harbour Mutual', logo: COMPANY.logo, termsUrl: COMPANY.termsUrl },
    locale: 'fr',
    brand: COMPANY,
  });
  const own = {
    name: 'Harbour for Shops',
    colors: { light: { surface: '#fffaf0' } },
    consentText: 'Read on.',
  };
  expect(await sessionOf(made, { brand: own, locale: 'de' })).toMatchObject({
    application: { name: 'Harbour for Shops', logo: COMPANY.logo },
    consent: { text: 'Read on.' },
    locale: 'de',
    brand: { ...COMPANY, ...own },
  });
});

test('its page is called by its name, in its language, and may fetch its typeface from there only', async () => {
  const { host, request } = bench();
  const url = new URL(await host.connectUrl({ userId: 'jane' }, { brand: COMPANY }));
  const page = await request(url.pathname);
  expect(page.body).toContain('<title>Harbour Mutual</title>fr');
  expect(page.headers.get('content-security-policy')).toContain(
    "font-src 'self' https://harbour.example/a%3Bb/sans.woff2;",
  );
});

test('a typeface at a host that would be more than a source in the policy is not fetched', async () => {
  const { host, request } = bench();
  const srcs = ['https://a;trusted-types;b/x.woff2', 'https://*/x.woff2', 'https://a,b/x.woff2'];
  const font = { ...COMPANY.font, faces: [...srcs.map((src) => ({ src })), ...COMPANY.font.faces] };
  const url = new URL(await host.connectUrl({ userId: 'jane' }, { brand: { ...COMPANY, font } }));
  const page = await request(url.pathname);
  expect(page.headers.get('content-security-policy')).toContain(
    "font-src 'self' https://harbour.example/a%3Bb/sans.woff2;",
  );
});

test('a brand that cannot be read is refused with where and why', async () => {
  const { request } = bench();
  const json = { client_id: 'app', client_secret: 'app-secret' };
  const { access_token } = (await request('/arc/auth/access_token', { method: 'POST', json })).body;
  const brand = { logo: 'javascript:alert(1)', colors: { light: { surface: '#777' } } };
  for (const [given, reason] of [
    [brand, /linkspan\.brand\.logo/],
    [{ colors: brand.colors }, /linkspan\.brand\.colors\.light\.surface: .*lighter or a darker surface/],
  ] as const) {
    const body = { client_user_id: 'jane', linkspan: { brand: given } };
    const answer = await request('/arc/auth/connect_token', {
      method: 'POST',
      token: access_token,
      json: body,
    });
    expect(answer).toMatchObject({
      status: 422,
      body: { error: { description: expect.stringMatching(reason) } },
    });
  }
  expect(() => bench({ brand: { colors: brand.colors } })).toThrow(
    /the brand of "app": colors\.light\.surface/,
  );
});
