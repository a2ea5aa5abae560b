import { WaitAnswer, WaitBody } from '@linkspan/protocol';
import type { ConnectContext } from '../connect-context.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { reachProvider } from '../session/reach-provider.ts';
import { waitForProvider, waitState } from '../waiting/wait-for-provider.ts';

/** What a person does about a provider that is down. */
export function waitEndpoints(context: ConnectContext): readonly Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/providers/:id/wait',
      summary: 'Whether the person can be told when a provider is back, or waits for it already.',
      answer: WaitAnswer,
      async handle({ caller: { token }, id, signal }) {
        await reachProvider(context, token, id);
        return { wait: await waitState(context, token, id, signal) };
      },
    }),
    endpoint({
      method: 'post',
      path: '/providers/:id/wait',
      summary:
        'Has the application told by a webhook, once, when a provider is back that is down now. Answers how it stands then.',
      body: WaitBody,
      answer: WaitAnswer,
      async handle({ caller: { token }, id, signal }) {
        await reachProvider(context, token, id);
        return { wait: await waitForProvider(context, token, id, signal) };
      },
    }),
  ];
}
