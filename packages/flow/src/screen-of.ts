import {
  chainMayStop,
  channelForMore,
  currentChannel,
  fieldsToAsk,
  offeredChannels,
} from './channel-policy.ts';
import type { ConnectContext } from './context.ts';
import { offeredRemedies } from './remedies.ts';
import type { Screen } from './screen.ts';
import { mayChooseAnother } from './step-back.ts';

/** The screen that the flow is at, with all that it shows. */
export function screenOf(context: ConnectContext): Screen {
  const { session, screen, asked, provider, notice, patience } = context;
  const summary = provider ?? context.connection?.provider ?? session?.connection?.provider;
  const application = session?.application;

  switch (screen) {
    case 'starting':
      return { name: screen };
    case 'problem':
      return context.problem
        ? {
            name: screen,
            provider: summary,
            problem: context.problem,
            remedies: offeredRemedies(context),
            sessionId: session?.id,
          }
        : STARTING;
    case 'waiting':
      return { name: screen, provider: summary, stage: context.stage, patience, offline: context.offline };
    case 'challenge':
      return context.challenge
        ? {
            name: screen,
            provider: summary,
            channelId: context.attempt?.channelId ?? currentChannel(context)?.id,
            challenge: context.challenge,
            expired: context.expired,
            ...asked,
          }
        : STARTING;
    case 'redirect':
      return context.redirect
        ? {
            name: screen,
            provider: summary,
            redirect: context.redirect,
            hosted: currentChannel(context)?.mode === 'hosted',
            attemptId: context.attempt?.id,
            state: context.redirectState,
          }
        : STARTING;
    case 'approval':
      return context.approval
        ? {
            name: screen,
            provider: summary,
            approval: context.approval,
            patience,
            expired: context.expired,
            ...asked,
          }
        : STARTING;
  }

  if (!session || !application) return STARTING;
  const { mode } = session;
  switch (screen) {
    case 'consent':
      return session.consent
        ? { name: screen, application, consent: session.consent, mode, ...asked }
        : STARTING;
    case 'unlisted':
      return {
        name: screen,
        application,
        url: session.prefill.providerUrl ?? '',
        requested: context.requested,
        ...asked,
      };
    case 'provider':
      return {
        name: screen,
        application,
        zip: context.zip,
        country: session.country,
        byName: session.searchBy === 'name',
        ...asked,
      };
    case 'accounts':
      return {
        name: screen,
        provider: summary,
        application,
        accounts: context.accounts,
        ticked: context.ticked,
        more: channelForMore(context),
        notice,
        ...asked,
      };
    case 'done':
      return {
        name: screen,
        application,
        mode,
        status: context.saved ? 'saved' : (context.result ?? 'pending'),
        connection: context.connection,
        provider: summary,
      };
    case 'manage':
      return { name: screen, session, made: context.made, cutOff: context.cutOff };
  }

  if (!provider) return STARTING;
  if (screen === 'details')
    return session.details
      ? {
          name: screen,
          provider,
          request: session.details,
          mode,
          anotherProvider: mayChooseAnother(context) && !context.providerChosen,
          ...asked,
        }
      : STARTING;
  if (screen === 'channel') return { name: screen, provider, channels: offeredChannels(context) };
  const channel = currentChannel(context);
  if (!channel) return STARTING;
  return {
    name: screen,
    application,
    mode,
    provider,
    channel,
    fields: fieldsToAsk(context),
    username: session.connection?.username,
    notice,
    busy: false,
    skippable: chainMayStop(context),
    accountsWait: context.aside !== undefined,
  };
}

const STARTING: Screen = { name: 'starting' };
