import { ConsentRequestBody, SessionAnswer } from '@linkspan/protocol';
import type { ConnectContext } from '../connect-context.ts';
import { invalid } from '../http/api-error.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { describeSession } from '../session/describe-session.ts';
import { consentAsked } from '../session/has-consented.ts';

export function sessionEndpoints(context: ConnectContext): readonly Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/session',
      summary: 'What the token opens, and where it stands.',
      answer: SessionAnswer,
      async handle({ caller }) {
        return { session: await describeSession(context, caller) };
      },
    }),
    endpoint({
      method: 'post',
      path: '/consent',
      summary: 'Records the decision about consent, durably before it answers.',
      body: ConsentRequestBody,
      async handle({ caller, key, body: { version, granted, locale } }) {
        const asked = consentAsked(caller);
        if (version !== asked?.version) {
          throw invalid({ field: 'version', message: 'This is not the version that is asked for.' });
        }
        const { applicationId, userId, sessionId, connectionId } = caller.token;
        const { scopes, purpose, months } = asked;
        const at = context.now();
        await context.store.recordConsent({
          applicationId,
          userId,
          sessionId,
          key,
          version,
          granted,
          locale,
          at,
          ...(granted && {
            asked: {
              scopes,
              ...(purpose !== undefined && { purpose }),
              ...(months !== undefined && { months }),
            },
          }),
          ...(connectionId !== undefined && { connectionId }),
        });
        return {};
      },
    }),
  ];
}
