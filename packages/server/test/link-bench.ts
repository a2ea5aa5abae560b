import { ORIGIN, testBench } from './bench.ts';

const PAGE = '<!doctype html><title>%LINKSPAN_TITLE%</title><script nonce="%LINKSPAN_NONCE%"></script>';

/** A server with a company, and what its host and the people with its links do. */
export function linkBench(options: Parameters<typeof testBench>[0] = {}) {
  const bench = testBench({ framePage: PAGE, ...options });

  /** One request to the API that makes links. */
  async function nectar(
    path: string,
    json?: unknown,
    { method = json ? 'POST' : 'GET', key = 'app-key' } = {},
  ) {
    const headers = { 'x-api-key': key };
    return bench.request(`/nectar/v2.2${path}`, { method, headers, ...(json !== undefined && { json }) });
  }

  return {
    ...bench,
    nectar,
    async company(name = 'Acme Property') {
      const { body } = await nectar('/company', { name, externalId: 'ext-1' });
      const site = async (name: string) =>
        (await nectar(`/company/${body.id}/site`, { name, address: `${name}, Oakland` })).body.id;
      return { ...body, sites: [await site('12 Main Street'), await site('The barn')] };
    },
    /** What the page of a link does for somebody whose browser has these cookies. */
    browser() {
      let cookie = '';
      const send = async (path: string, url: string, more: object = {}, headers: object = {}) => {
        const answer = await bench.request(path, {
          method: 'POST',
          json: { ...partsOf(url), ...more },
          headers: { ...(cookie && { cookie }), ...headers },
        });
        cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? cookie;
        return answer;
      };
      return {
        open: (url: string) => send('/p/connect/open', url),
        claim: (url: string, more?: object, headers?: object) => send('/p/connect/claim', url, more, headers),
      };
    },
  };
}

export type LinkBench = ReturnType<typeof linkBench>;

/** What the page of a link reads in its address. */
export function partsOf(url: string) {
  const [, , , company = '', ...rest] = new URL(url, ORIGIN).pathname.split('/');
  return {
    company,
    mode: rest.length > 1 ? 'update' : 'create',
    secret: rest.at(-1) ?? '',
  };
}
