import type { ConnectEvent } from '@linkspan/protocol';
import type { ConnectHandle } from '../connect-options.ts';
import { createConnect } from '../create-connect.ts';
import { type EmbedError, isEmbedError } from '../embed-error.ts';
import { type ArcadiaConfig, type ArcadiaError, errorsIn, factsIn } from './arcadia-config.ts';
import { type SubmissionStatus, statusAfter } from './submission-status.ts';

/** What Arcadia's published clients look for on `window`. */
export interface ArcadiaConnect {
  /** What is wrong with a configuration, by its key; undefined if nothing is. */
  validate(config: unknown): Readonly<Record<string, string>> | undefined;
  /** Opens the widget over the page; closes one that is open. Throws if the configuration is wrong. */
  create(config: ArcadiaConfig): void;
  /** Takes the widget away at once and tells `onClose` how the last submission stood. */
  close(): void;
}

/** Arcadia's Connect of the server at `url` (an origin). */
export function arcadiaConnect(url: string): ArcadiaConnect {
  let close: (() => void) | undefined;

  function create(config: ArcadiaConfig) {
    const { connectToken, newCredentialData = {}, callbacks = {} } = config;
    const facts = factsIn(connectToken);
    if (!facts || errorsIn(config)) throw new Error('Linkspan: this configuration is not valid.');
    close?.();

    let status: SubmissionStatus = 'no_submit';
    let connectionId = facts.connectionId;
    let told: string | undefined;
    const tellSubmitted = () => {
      if (status === 'no_submit' || connectionId === undefined || connectionId === told) return;
      told = connectionId;
      callbacks.onCredentialsSubmitted?.({ utilityCredentialId: Number(connectionId) });
    };
    const end = () => {
      close = undefined;
      callbacks.onClose?.({ status });
    };
    const hear = (event: ConnectEvent) => {
      status = statusAfter(status, event);
      if ('connectionId' in event) connectionId = event.connectionId ?? connectionId;
      if (event.type === 'credentials_submitted') told = undefined;
      tellSubmitted();
      if (event.type === 'problem' && status === 'error')
        callbacks.onError?.({ error: arcadiaError(event.code) });
      if (event.type === 'closed') end();
    };

    const { zipCode, utilityId } = newCredentialData;
    const prefill = new URLSearchParams({
      ...(zipCode && { zip: zipCode }),
      ...(utilityId && { provider: utilityId }),
    });
    const widget: ConnectHandle = createConnect({
      url: `${url}/connect/${encodeURIComponent(facts.sessionId)}?${prefill}`,
      token: connectToken,
      onEvent: hear,
      onError(error) {
        if (error.code !== 'token_failed') callbacks.onError?.({ error: arcadiaError(error.code, error) });
      },
    });
    close = () => {
      widget.destroy();
      end();
    };
    try {
      widget.open();
    } catch (error) {
      close = undefined;
      throw isEmbedError(error) ? arcadiaError(error.code, error) : error;
    }
    callbacks.onOpen?.();
  }

  return { validate: errorsIn, create, close: () => close?.() };
}

function arcadiaError(code: string, cause?: EmbedError): ArcadiaError {
  return Object.assign(new Error(code, { cause }), { response: { data: { error: code } } });
}
