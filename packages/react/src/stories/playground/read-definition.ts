import {
  Credentials,
  challengeOf,
  formFields as linxoFields,
  UserInputEvent,
  userInput,
} from '@linkspan/gateways/linxo';
import { ConnectorFields, challengeFields, formFields as powensFields } from '@linkspan/gateways/powens';
import {
  type Challenge,
  type Field,
  type LoginMethod,
  salvageChallenge,
  salvageFields,
  salvageProvider,
} from '@linkspan/protocol';
import * as v from 'valibot';

type Shape = 'Linkspan' | 'Powens' | 'Linxo';
type Values = Readonly<Record<string, string>>;

/** What a pasted definition is. */
export type Reading =
  | {
      readonly as: 'form';
      readonly shape: Shape;
      readonly provider?: string | undefined;
      readonly fields: readonly Field[];
      readonly methods?: LoginMethod[] | undefined;
      /** How many fields were defined. */
      readonly defined: number;
    }
  | {
      readonly as: 'challenge';
      readonly shape: Shape;
      readonly challenge: Challenge;
      readonly defined: number;
      /** The body that the vendor would be sent. */
      readonly body: (actionId: string, values: Values) => unknown;
    }
  | { readonly as: 'nothing'; readonly why: string };

/**
 * Reads a form or challenge in our shape, Powens' or Linxo's, with the gateways' own mapping and the salvaging that
 * all definitions go through. Times count from `now`, in milliseconds since 1970.
 */
export function readDefinition(text: string, now: number): Reading {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch (error) {
    return { as: 'nothing', why: `This is not JSON. ${error instanceof Error ? error.message : ''}` };
  }
  return (
    readLinxo(given, now) ??
    readPowens(given) ??
    readOwn(given) ?? {
      as: 'nothing',
      why: 'Neither fields nor a challenge were found. Paste fields, a channel, a provider, a connector, a challenge or an event.',
    }
  );
}

function readLinxo(given: unknown, now: number): Reading | undefined {
  const definitions = listIn(given, 'channel_definitions');
  if (definitions) {
    const embedded = definitions.find((each) => listIn(each, 'credentials')?.length);
    const reading = readLinxo(listIn(embedded, 'credentials') ?? [], now);
    return reading?.as === 'form' ? { ...reading, provider: textIn(given, 'name') } : reading;
  }
  const event = v.safeParse(UserInputEvent, given);
  if (event.success && event.output.challenge.length > 0) return linxoChallenge(event.output, now);

  const items = listIn(given, 'challenge') ?? listIn(given, 'credentials') ?? asList(given);
  if (!items?.some((item) => textIn(item, 'type') && !textIn(item, 'kind') && !textIn(item, 'name')))
    return undefined;
  const credentials = v.safeParse(Credentials, items);
  if (!credentials.success) return unusable('Linxo', credentials.issues);
  const isChallenge = credentials.output.some(({ type }) => /_MSG$|^OK_CANCEL$/.test(type));
  if (isChallenge) {
    const challenge = credentials.output;
    return linxoChallenge({ id: 'pasted', channelDefinitionId: undefined, challenge }, now);
  }
  const fields = linxoFields(credentials.output);
  return { as: 'form', shape: 'Linxo', fields: salvageFields(fields), defined: fields.length };
}

function linxoChallenge(event: UserInputEvent, now: number): Reading {
  const asked = challengeOf(event, now);
  return challengeReading('Linxo', asked, (actionId, values) => userInput(event, actionId, values));
}

function readPowens(given: unknown): Reading | undefined {
  const connector = listIn(given, 'connectors')?.find((each) => listIn(each, 'fields')) ?? given;
  const items = listIn(connector, 'fields') ?? asList(connector);
  if (!items?.some((item) => textIn(item, 'name') && !textIn(item, 'kind'))) return undefined;
  const fields = v.safeParse(ConnectorFields, items);
  if (!fields.success) return unusable('Powens', fields.issues);
  if (textIn(connector, 'state')) {
    const message = textIn(connector, 'error_message');
    const asked = {
      id: 'pasted',
      messages: message ? [{ text: message }] : [],
      fields: challengeFields(fields.output),
    };
    return challengeReading('Powens', asked, (_, values) => values);
  }
  const [credentials, webauth] = (['credentials', 'webauth'] as const).map((mechanism) =>
    powensFields(fields.output, { mechanism }),
  );
  const asked = (credentials?.length ? credentials : webauth) ?? [];
  return {
    as: 'form',
    shape: 'Powens',
    provider: textIn(connector, 'uuid') && textIn(connector, 'name'),
    fields: salvageFields(asked),
    defined: asked.length,
  };
}

function readOwn(given: unknown): Reading | undefined {
  const channels = listIn(given, 'channels');
  if (channels)
    return readOwnChannel(
      channels.find((each) => listIn(each, 'fields')?.length),
      textIn(given, 'name'),
    );
  const isChallenge = ['messages', 'actions', 'expiresAt', 'attemptsLeft'].some((name) => has(given, name));
  if (isChallenge) return challengeReading('Linkspan', given, (_, values) => values);
  if (listIn(given, 'fields')) return readOwnChannel(given, undefined);
  const fields = asList(given) ?? (textIn(given, 'kind') ? [given] : undefined);
  return fields && readOwnChannel({ fields }, undefined);
}

function readOwnChannel(given: unknown, name: string | undefined): Reading | undefined {
  if (typeof given !== 'object') return undefined;
  const channel = { id: 'pasted', mode: 'form', ...given };
  const [usable] = salvageProvider({ id: 'pasted', name: 'Pasted', channels: [channel] })?.channels ?? [];
  if (!usable) return undefined;
  const defined = listIn(given, 'fields')?.length ?? 0;
  return { as: 'form', shape: 'Linkspan', provider: name, ...usable, defined };
}

function challengeReading(
  shape: Shape,
  given: unknown,
  body: (actionId: string, values: Values) => unknown,
): Reading {
  const challenge = salvageChallenge(given);
  if (!challenge) return { as: 'nothing', why: 'This challenge has no id, so it could not be answered.' };
  return { as: 'challenge', shape, challenge, defined: listIn(given, 'fields')?.length ?? 0, body };
}

function unusable(shape: Shape, issues: Parameters<typeof v.summarize>[0]): Reading {
  return { as: 'nothing', why: `This is not what ${shape} would send. ${v.summarize(issues)}` };
}

function has(given: unknown, name: string): given is object {
  return typeof given === 'object' && given !== null && Object.hasOwn(given, name);
}

function propertyOf(given: unknown, name: string): unknown {
  return has(given, name) ? Object.entries(given).find(([key]) => key === name)?.[1] : undefined;
}

function asList(given: unknown): unknown[] | undefined {
  return Array.isArray(given) ? given : undefined;
}

function listIn(given: unknown, name: string): unknown[] | undefined {
  return asList(propertyOf(given, name));
}

function textIn(given: unknown, name: string): string | undefined {
  const value = propertyOf(given, name);
  return typeof value === 'string' ? value : undefined;
}
