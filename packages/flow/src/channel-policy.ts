import { admittedChannels, type Channel, type Field, type Problem, type Provider } from '@linkspan/protocol';
import type { ConnectContext } from './context.ts';

type Facts = Pick<ConnectContext, 'session' | 'provider' | 'channelId' | 'chained' | 'attempt' | 'accounts'>;

/** The channels of a provider that the session's policy admits, in order of rank. */
export function offeredChannels({
  session,
  provider,
}: Pick<Facts, 'session' | 'provider'>): readonly Channel[] {
  return admittedChannels(provider?.channels ?? [], session?.channels);
}

/** The channel to connect through now; undefined when the person has to choose, or the chain is complete. */
export function currentChannel(facts: Omit<Facts, 'attempt' | 'accounts'>): Channel | undefined {
  const offered = offeredChannels(facts);
  const { session, channelId, chained } = facts;
  const decided = channelId ?? session?.connection?.channelId;
  const named = offered.find(({ id }) => id === decided);
  if (named) return named;
  if (session?.channels.pick === 'all' && session.mode === 'create') {
    return offered.find(({ id }) => !chained.includes(id));
  }
  const choice = session?.channels.pick === 'choose' && session.mode === 'create' && offered.length > 1;
  return choice ? undefined : offered[0];
}

/**
 * Whether another channel of the chain follows the one that the attempt went through. Who was offered to add it
 * where accounts were chosen is not asked a second time.
 */
export function chainGoesOn(facts: Facts): boolean {
  const offeredBefore = asksForMore(facts) && facts.accounts.length > 0;
  return furtherChannel(facts) !== undefined && !offeredBefore;
}

/** The channel by which more accounts may be added before they are chosen. */
export function channelForMore(facts: Facts): Channel | undefined {
  return asksForMore(facts) ? furtherChannel(facts) : undefined;
}

function asksForMore({ session }: Facts): boolean {
  return session?.channels.optional === true && session.accountSelection === 'ask';
}

function furtherChannel(facts: Facts): Channel | undefined {
  if (facts.session?.mode !== 'create' || facts.session.channels.pick !== 'all') return undefined;
  return offeredChannels(facts)[chainedSoFar(facts).length];
}

/** The facts once the attempt's channel is connected and the next one's turn has come. */
export function nextInChain(facts: Facts): Partial<ConnectContext> {
  return { chained: chainedSoFar(facts), channelId: undefined, attempt: undefined, attemptEnded: false };
}

/** The chain's channels up to the attempt's: those before it were connected before it. */
function chainedSoFar(facts: Facts): readonly string[] {
  const ids = offeredChannels(facts).map(({ id }) => id);
  return ids.slice(0, ids.indexOf(facts.attempt?.channelId ?? currentChannel(facts)?.id ?? '') + 1);
}

/** The facts while a further channel is added to accounts that wait to be chosen. */
export function addingMore(facts: ConnectContext, ticked: readonly string[]): Partial<ConnectContext> {
  const { attempt, chained } = facts;
  return {
    ...nextInChain(facts),
    ...(attempt && { aside: { attempt, chained } }),
    ticked,
    notice: undefined,
    onTheirWay: true,
  };
}

/** The facts back at the accounts that wait, whatever became of adding more. */
export function backToAccounts({ aside }: ConnectContext, notice?: Problem): Partial<ConnectContext> {
  return {
    ...(aside && { attempt: aside.attempt, chained: aside.chained }),
    attemptEnded: false,
    beginning: 'look',
    unconfirmed: false,
    channelId: undefined,
    aside: undefined,
    problem: undefined,
    notice,
  };
}

/** Whether the person may stop here: something is connected and the rest of the chain is optional. */
export function chainMayStop({ session, chained }: Pick<Facts, 'session' | 'chained'>): boolean {
  return chained.length > 0 && session?.channels.optional === true;
}

/** The current channel's fields, less those that an earlier channel of the chain asked. */
export function fieldsToAsk(facts: Omit<Facts, 'attempt' | 'accounts'>): readonly Field[] {
  const asked = new Set(
    offeredChannels(facts)
      .filter(({ id }) => facts.chained.includes(id))
      .flatMap(({ fields }) => fields.map(({ id }) => id)),
  );
  return currentChannel(facts)?.fields.filter(({ id }) => !asked.has(id)) ?? [];
}

/** Whether a provider can be connected in this session at all. */
export function isOffered(provider: Provider, session: ConnectContext['session']): boolean {
  return offeredChannels({ provider, session }).length > 0;
}
