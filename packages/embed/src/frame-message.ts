import type { FrameMessage } from '@linkspan/protocol';

/**
 * Whether this is a message of the frame as protocol's schema has it. By hand, because the schema would weigh
 * more than the rest of the loader; a property test holds one against the other.
 */
export function isFrameMessage(data: unknown): data is FrameMessage {
  // What is no object has none.
  const { type, connectionId, version, height }: Readonly<Record<string, unknown>> = Object(data);
  return type === 'resize'
    ? Number.isFinite(height)
    : type === 'renew-token' ||
        (version === 1 && typeof (type === 'connected' ? connectionId : type) === 'string');
}
