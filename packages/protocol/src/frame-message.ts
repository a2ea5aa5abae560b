import * as v from 'valibot';
import type { ConnectEvent } from './connect-event.ts';

// The wire between a host's page and the page in its iframe. The two are released apart, so it only grows:
// whoever does not know a message skips it.

/**
 * What the frame says to its parent's window, with one port: everything else goes over that. The frame names
 * the one origin that may have it, the host checks from which window and which origin it came.
 */
export const HELLO = 'linkspan';

/**
 * The host to the frame, over the port. `token` opens the session, and answers `renew-token`; without one when
 * the host has none. `close` asks the frame to end as if the person had pressed close.
 */
export const HostMessage = v.variant('type', [
  v.object({
    type: v.literal('token'),
    token: v.optional(v.pipe(v.string(), v.maxLength(16_384))),
  }),
  v.object({ type: v.literal('close') }),
]);
export type HostMessage = v.InferOutput<typeof HostMessage>;

/**
 * The frame to the host, over the port: an event as it is, or something about the frame. `height` is what the
 * content needs, in CSS pixels. Of an event only that is checked which the host acts upon: one that is newer
 * than the host's loader comes through.
 */
export const FrameMessage = v.union([
  v.object({ type: v.literal('resize'), height: v.pipe(v.number(), v.finite()) }),
  v.object({ type: v.literal('renew-token') }),
  v.pipe(
    v.looseObject({
      version: v.literal(1),
      type: v.pipe(v.string(), v.notValue('resize')),
      connectionId: v.optional(v.unknown()),
    }),
    v.check(({ type, connectionId }) => type !== 'connected' || typeof connectionId === 'string'),
  ),
]);

/** What today's frame sends; {@link FrameMessage}, the schema, is what any frame may. */
export type FrameMessage =
  | { readonly type: 'resize'; readonly height: number }
  | { readonly type: 'renew-token' }
  | ConnectEvent;
