import { ProviderAnswer, ProvidersAnswer, SealingKeyAnswer } from '@linkspan/protocol';
import * as v from 'valibot';
import type { ConnectContext } from '../connect-context.ts';
import { ApiError } from '../http/api-error.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { ownConnection } from '../session/authorize.ts';
import { gatewayFor } from '../session/gateway-for.ts';

const Search = v.strictObject({
  zip: v.optional(v.pipe(v.string(), v.maxLength(1000))),
  text: v.optional(v.pipe(v.string(), v.maxLength(1000))),
  country: v.optional(v.pipe(v.string(), v.maxLength(3))),
  cursor: v.optional(v.pipe(v.string(), v.maxLength(1000))),
});

export function providerEndpoints(context: ConnectContext): readonly Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/providers',
      summary: 'Providers by zip or by name, best first.',
      query: Search,
      answer: ProvidersAnswer,
      async handle({ caller, query: { zip, text, country, cursor }, signal }) {
        if (caller.token.mode === 'update') throw outsideItsConnection();
        const gateway = await gatewayFor(context, caller.token);
        return gateway.searchProviders(
          {
            ...(zip !== undefined && { zip }),
            ...(text !== undefined && { text }),
            ...(country !== undefined && { country }),
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
        if (token.mode === 'update') {
          const { connection } = await ownConnection(context, token, token.connectionId ?? '');
          if (connection.provider.id !== id) throw outsideItsConnection();
        }
        return { provider: await (await gatewayFor(context, token)).provider(id, signal) };
      },
    }),
    endpoint({
      method: 'get',
      path: '/channels/:id/sealing-key',
      summary: 'The key to encrypt what goes through a channel with.',
      answer: SealingKeyAnswer,
      async handle({ caller, id, signal }) {
        return { key: await (await gatewayFor(context, caller.token)).sealingKey(id, signal) };
      },
    }),
  ];
}

function outsideItsConnection(): ApiError {
  return new ApiError(403, 'forbidden', 'This token reaches only its own connection.');
}
