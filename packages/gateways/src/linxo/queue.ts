import { Challenge } from '@linkspan/protocol';
import * as v from 'valibot';
import { challengeOf } from './challenge.ts';
import { idIn, Refusal } from './client.ts';
import type { Desk } from './desk.ts';
import type { LinxoContext } from './service.ts';
import { UserInputEvent } from './user-input-event.ts';
import { EventHead, Events } from './wire.ts';

/** Asks for a queue of what happens from now on. */
export async function subscribe({ client }: LinxoContext, signal: AbortSignal): Promise<string> {
  return idIn(await client.write('POST', '/queues/subscribe', { topics: ['connections'] }, signal));
}

/**
 * Reads what is new in the queue and notes the last question among it. Whether a queue stacks its events or gives
 * each once is not documented, and a question asked again may be the same in every word, id and date ("And what
 * happens if the user enters the wrong code?"). So an event is new when the poll before did not hold an equal
 * one, or held fewer of them.
 */
export async function readQueue(
  context: LinxoContext,
  connectionId: string,
  definition: string | undefined,
  desk: Desk,
  signal: AbortSignal,
): Promise<void> {
  if (desk.queue === undefined) return;
  const events = await pollOf(context, desk.queue, signal);
  if (!events) {
    // How long a queue lives is not documented: another one tells what is asked from here on.
    desk.queue = await subscribe(context, signal);
    desk.held = new Map();
    return;
  }
  const held = new Map<string, number>();
  const fresh: Record<string, unknown>[] = [];
  for (const event of events) {
    const text = JSON.stringify(event);
    const copies = (held.get(text) ?? 0) + 1;
    held.set(text, copies);
    if (copies > (desk.held.get(text) ?? 0)) fresh.push(event);
  }
  desk.held = held;
  for (const event of fresh) note(context, connectionId, definition, desk, event);
}

/** The queue's events; undefined when there is no such queue any more. */
async function pollOf({ client }: LinxoContext, queue: string, signal: AbortSignal) {
  try {
    return await client.read(Events, `/queues/${queue}`, signal);
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) return undefined;
    throw error;
  }
}

function note(
  { now, memory, nameOf }: LinxoContext,
  connectionId: string,
  definition: string | undefined,
  desk: Desk,
  json: Record<string, unknown>,
): void {
  const head = v.safeParse(EventHead, json);
  if (!head.success) return;
  const { event_type, event_status, resource, channel_definition_id: channel, creation_date } = head.output;
  const elsewhere = resource?.id != null && resource.id !== connectionId;
  // Both channels of a connection speak through one queue.
  if (elsewhere || (definition !== undefined && channel != null && channel !== definition)) return;
  desk.heardAt = now();
  desk.beginning = undefined;
  const event = v.safeParse(UserInputEvent, json);
  const type = event_type ?? event_status ?? '';
  const isQuestion = event.success && event.output.challenge.length > 0;
  if (!isQuestion || (type !== '' && !type.endsWith('_USER_INPUT_REQUESTED'))) return;
  const before = desk.question;
  // Without a date it is as young as the one before.
  const date = creation_date == null ? (before?.date ?? 0) : creation_date * 1000;
  // Out of order: an older question does not replace a younger one.
  if (before && date < before.date) return;
  const version = before?.challenge.id === event.output.id ? before.challenge.version + 1 : 1;
  const challenge = v.safeParse(Challenge, { ...challengeOf(event.output, now()), version });
  if (!challenge.success) return;
  desk.question = {
    event: event.output,
    challenge: challenge.output,
    date,
    answered: keyOf(challenge.output) === desk.answered,
  };
  const encrypted = event.output.challenge.filter(({ encrypt }) => encrypt).map(({ id }) => id);
  const asking = channel ?? definition;
  if (asking !== undefined) memory.encrypted.set(nameOf(`asked/${asking}`), encrypted);
}

/** Takes back what a channel asked: its synchronisation is over, and the next one asks anew. */
export function forgetQuestion(desk: Desk, definition: string | undefined): void {
  const asking = desk.question?.event.channelDefinitionId ?? definition;
  if (asking === definition) desk.question = undefined;
}

/** What a question is known by among those of its connection. */
export function keyOf({ id, version }: Challenge): string {
  return `${id}.${version}`;
}
