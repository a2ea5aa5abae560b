import type { ConnectEvent, ExitReason, ProblemCode } from '@linkspan/protocol';

/** How a run ended without a verified connection. */
export interface ConnectExit {
  readonly reason: ExitReason | 'pending';
  readonly connectionId: string | undefined;
  readonly problem: ProblemCode | undefined;
}

export interface ConnectCallbacks {
  /** Every event, in order; terminal ones too. */
  readonly onEvent?: ((event: ConnectEvent) => void) | undefined;
  /** The server says that the connection works. The widget still shows its last screen until closed. */
  readonly onSuccess?: ((success: { readonly connectionId: string }) => void) | undefined;
  /** It ended in any other way; `pending` means that the answer will come to your server. */
  readonly onExit?: ((exit: ConnectExit) => void) | undefined;
  /** The person is done with the widget: take it away. */
  readonly onClose?: (() => void) | undefined;
}

/**
 * Calls what the event calls for: onEvent first, then the callback that the event stands for. What one of them
 * throws is reported as an error of the page, and the rest goes on.
 */
export function tellHost(callbacks: ConnectCallbacks, event: ConnectEvent): void {
  attempt(() => callbacks.onEvent?.(event));
  attempt(() => callEnd(callbacks, event));
}

function callEnd(callbacks: ConnectCallbacks, event: ConnectEvent): void {
  if (event.type === 'connected') callbacks.onSuccess?.({ connectionId: event.connectionId });
  if (event.type === 'pending') {
    callbacks.onExit?.({ reason: 'pending', connectionId: event.connectionId, problem: undefined });
  }
  if (event.type === 'exit') {
    callbacks.onExit?.({ reason: event.reason, connectionId: event.connectionId, problem: event.problem });
  }
  if (event.type === 'closed') callbacks.onClose?.();
}

function attempt(callback: () => void): void {
  try {
    callback();
  } catch (error) {
    reportError(error);
  }
}
