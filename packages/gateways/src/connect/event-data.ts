import { ConnectError } from '@linkspan/protocol';
import { within } from '../wait.ts';

/** The server writes at once and then every ten seconds. */
const FIRST_BYTE_MS = 4000;
const SILENCE_MS = 25_000;

/**
 * The data of each server-sent event in an answer. `heldBack` is called when nothing comes through that
 * should have: streams do not work here. Throws `network` when the stream breaks.
 */
export async function* eventData(
  answer: Response,
  signal: AbortSignal,
  heldBack: () => void,
): AsyncGenerator<string> {
  if (!answer.body || !answer.headers.get('content-type')?.startsWith('text/event-stream')) return heldBack();
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  let patience = FIRST_BYTE_MS;
  try {
    for (;;) {
      const { done, value = '' } = await within(reader.read(), patience, signal);
      if (done) return;
      patience = SILENCE_MS;
      const events = (rest + value).replaceAll('\r\n', '\n').split('\n\n');
      rest = events.pop() ?? '';
      for (const event of events) {
        const data = event.split('\n').filter((line) => line.startsWith('data:'));
        if (data.length > 0) yield data.map((line) => line.slice(5)).join('\n');
      }
    }
  } catch (cause) {
    if (patience === FIRST_BYTE_MS) heldBack();
    throw new ConnectError('network', undefined, { cause });
  } finally {
    reader.cancel().catch(() => undefined);
  }
}
