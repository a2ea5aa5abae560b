import type { Field } from '@linkspan/protocol';
import type { Aid } from '../use-aid.ts';

/**
 * With a code: it is taken from the text message where the browser can, and the form is sent once the code is
 * as long as it can be.
 */
export function codeAid({ autoSubmit, maxLength }: Field): Aid {
  return (input, signal) => {
    if (autoSubmit && maxLength) sendWhenWhole(input, maxLength, signal);
    if ('OTPCredential' in window) void fillFromMessage(input, signal);
  };
}

function sendWhenWhole(input: HTMLInputElement, maxLength: number, signal: AbortSignal): void {
  let sent = false;
  const send = () => {
    const { form } = input;
    const whole = input.value.replace(/\s+/gu, '').length === maxLength;
    // Once, since after a wrong code people look twice; and only where it is all that is asked.
    if (!whole || sent || form?.querySelectorAll('input, select').length !== 1) return;
    sent = true;
    // After React's listener, which stands further out, has heard of the value.
    setTimeout(() => form.requestSubmit());
  };
  input.addEventListener('input', send, { signal });
  // What was pasted before this code was here.
  send();
}

/** In a frame it needs allow="otp-credentials". See "Origin-bound one-time codes delivered via SMS" (WICG). */
async function fillFromMessage(input: HTMLInputElement, signal: AbortSignal): Promise<void> {
  const request = { otp: { transport: ['sms'] }, signal };
  // Refused, not allowed here or no longer wanted: the person types.
  const received = await navigator.credentials.get(request).catch(() => null);
  if (!received || !('code' in received) || typeof received.code !== 'string') return;
  // Past React's own setter, which would take the value for one that it knows.
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, received.code);
  input.dispatchEvent(new Event('input', { bubbles: true }));
}
