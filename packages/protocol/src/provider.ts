import * as v from 'valibot';
import { Channel } from './channel.ts';
import { identifier } from './identifier.ts';
import { link } from './link.ts';
import { text } from './text.ts';

/** `degraded` warns and goes on; `down` says so and blocks; an unknown value counts as `ok`. */
const health = v.fallback(v.picklist(['ok', 'degraded', 'down']), 'ok');

/** A provider as a search lists it. `region` tells namesakes apart ("NY", "Lyon branch"). */
export const ProviderSummary = v.object({
  id: identifier,
  name: text(200),
  region: v.optional(text(200)),
  logo: v.optional(link),
  website: v.optional(link),
  health: v.optional(health, 'ok'),
});
export type ProviderSummary = v.InferOutput<typeof ProviderSummary>;

/** A provider with the channels that lead to it, and its links for people who cannot sign in. */
export const Provider = v.object({
  ...ProviderSummary.entries,
  channels: v.pipe(v.array(Channel), v.maxLength(20)),
  forgotUrl: v.optional(link),
  supportUrl: v.optional(link),
});
export type Provider = v.InferOutput<typeof Provider>;

/**
 * `zip` lists who serves it, likeliest first; `text` searches names; both narrow. `cursor` pages on. `website` is a
 * host ("pge.com") whose provider is looked for: a gateway that cannot look for it searches by the rest.
 */
export interface ProviderQuery {
  readonly text?: string;
  readonly zip?: string;
  readonly country?: string;
  readonly website?: string;
  readonly cursor?: string;
}

/** One page of a search, best first. `likely` is the id to preselect, if the zip makes one likely. */
export const ProviderPage = v.object({
  providers: v.pipe(v.array(ProviderSummary), v.maxLength(100)),
  total: v.pipe(v.number(), v.integer(), v.minValue(0)),
  likely: v.optional(identifier),
  cursor: v.optional(v.string()),
});
export type ProviderPage = v.InferOutput<typeof ProviderPage>;
