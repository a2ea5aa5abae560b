import * as v from 'valibot';
import { Credential } from './credential.ts';
import { wireId } from './wire-id.ts';

/**
 * Linxo's JSON, as far as it is read ("Full API integration" of developers.linxo.com, and the sources in
 * docs/vendors/linxo.md). Documents disagree on what is there, so that only ids are demanded.
 */
const id = v.pipe(wireId, v.regex(/^[\w.-]{1,100}$/));
const label = v.nullish(v.string());
const words = v.nullish(v.array(v.string()));
/** Seconds since 1970. */
const seconds = v.nullish(v.number());

export const ChannelDefinition = v.object({
  id,
  mode: v.string(),
  account_types: words,
  interactive: v.nullish(v.boolean()),
  credentials: v.nullish(v.array(Credential)),
});
export type ChannelDefinition = v.InferOutput<typeof ChannelDefinition>;

export const Provider = v.object({
  id,
  name: v.string(),
  branch_name: label,
  base_url: label,
  logo_url: label,
  /** Three letters: FRA. */
  country_code: label,
  unavailable: v.nullish(v.boolean()),
  /** A challenge may come, whatever the channel; channels may say it for themselves. */
  interactive: v.nullish(v.boolean()),
  channel_definitions: v.nullish(v.array(ChannelDefinition)),
});
export type Provider = v.InferOutput<typeof Provider>;

/** A channel of a connection; in events its definition is called `id`. */
export const Channel = v.pipe(
  v.object({
    channel_definition_id: v.nullish(id),
    id: v.nullish(id),
    mode: label,
    expires: seconds,
    status: label,
    last_end_date: seconds,
    credentials: v.nullish(v.array(v.object({ id, masked_value: label }))),
  }),
  v.transform(({ channel_definition_id, id: own, ...channel }) => ({
    ...channel,
    definition: channel_definition_id ?? own ?? '',
  })),
);
export type Channel = v.InferOutput<typeof Channel>;

export const Connection = v.object({
  id,
  provider_id: v.nullish(id),
  name: label,
  logo_url: label,
  status: label,
  channels: v.nullish(v.array(Channel)),
});
export type Connection = v.InferOutput<typeof Connection>;

export const Account = v.object({
  id,
  connection_id: v.nullish(id),
  name: label,
  account_number: label,
  iban: label,
  type: label,
  currency: label,
  balance: v.nullish(v.number()),
  status: label,
});
export type Account = v.InferOutput<typeof Account>;

export const Key = v.object({ id, public_key: v.string(), expiration_date: v.number() });

/** One by one, so that one that is not understood does not hide the others. */
export const List = v.array(v.unknown());

/**
 * A queue: a bare array, or one in an envelope; which of them is in no document that can be read. An event that is no
 * object hides none of the others, and an answer without any is an empty queue.
 */
export const Events = v.pipe(
  v.union([
    v.array(v.unknown()),
    v.pipe(
      v.object({ events: v.nullish(v.array(v.unknown())) }),
      v.transform(({ events }) => events ?? []),
    ),
    v.pipe(
      v.null(),
      v.transform((): unknown[] => []),
    ),
  ]),
  v.transform((events: unknown[]) => events.filter(isEvent)),
);

function isEvent(value: unknown): value is Record<string, unknown> {
  return v.is(v.record(v.string(), v.unknown()), value);
}

/** What every event says of where it belongs; `event_status` is what the text calls `event_type`. */
export const EventHead = v.object({
  event_type: label,
  event_status: label,
  creation_date: seconds,
  channel_definition_id: v.nullish(id),
  resource: v.nullish(v.object({ id: v.nullish(id) })),
});

/** An error's body is documented nowhere: whatever of this is there is for support. */
export const ErrorBody = v.object({ code: label, message: label });
