import { ProviderAnswer, ProviderRequestBody, ProvidersAnswer, SealingKeyAnswer } from '@linkspan/protocol';
import * as v from 'valibot';
import type { ConnectContext } from '../connect-context.ts';
import { invalid } from '../http/api-error.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { withActivity } from '../links/link-book.ts';
import { gatewayFor } from '../session/gateway-for.ts';
import { outsideItsConnection, reachProvider } from '../session/reach-provider.ts';

const Search = v.strictObject({
  zip: v.optional(v.pipe(v.string(), v.maxLength(1000))),
  text: v.optional(v.pipe(v.string(), v.maxLength(1000))),
  country: v.optional(v.pipe(v.string(), v.maxLength(3))),
  website: v.optional(v.pipe(v.string(), v.maxLength(300))),
  cursor: v.optional(v.pipe(v.string(), v.maxLength(1000))),
});

const Use = v.strictObject({ use: v.optional(v.picklist(['form', 'answer'])) });

export function providerEndpoints(context: ConnectContext): readonly Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/providers',
      summary: 'Providers by zip or by name, best first.',
      query: Search,
      answer: ProvidersAnswer,
      async handle({ caller, query: { zip, text, country, website, cursor }, signal }) {
        if (caller.token.mode === 'update') throw outsideItsConnection();
        const gateway = await gatewayFor(context, caller.token);
        return gateway.searchProviders(
          {
            ...(zip !== undefined && { zip }),
            ...(text !== undefined && { text }),
            ...(country !== undefined && { country }),
            ...(website !== undefined && { website }),
            ...(cursor !== undefined && { cursor }),
          },
          signal,
        );
      },
    }),
    endpoint({
      method: 'get',
      path: '/providers/:id',
      summary: 'A provider with its channels and their fields.',
      answer: ProviderAnswer,
      async handle({ caller: { token }, id, signal }) {
        await reachProvider(context, token, id);
        return { provider: await (await gatewayFor(context, token)).provider(id, signal) };
      },
    }),
    endpoint({
      method: 'post',
      path: '/provider-requests',
      summary:
        'Asks for the provider that the session names by its website and nobody serves. A link tells of it in its activity.',
      body: ProviderRequestBody,
      async handle({ caller: { token }, body: { url } }) {
        if (token.options.providerUrl !== url) {
          throw invalid({ field: 'url', message: 'This is not the website that the session names.' });
        }
        if (token.linkId === undefined) return {};
        const activity = {
          at: context.now(),
          type: 'provider_requested',
          detail: url.slice(0, 300),
        } as const;
        await context.book.changeLink(token.linkId, (link) => withActivity(link, activity));
        return {};
      },
    }),
    endpoint({
      method: 'get',
      path: '/channels/:id/sealing-key',
      summary: 'The key to encrypt what goes through a channel with.',
      query: Use,
      answer: SealingKeyAnswer,
      async handle({ caller, id, query: { use }, signal }) {
        return { key: await (await gatewayFor(context, caller.token)).sealingKey(id, signal, use) };
      },
    }),
  ];
}
