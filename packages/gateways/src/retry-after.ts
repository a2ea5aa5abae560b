/** How long a Retry-After header asks to wait, in milliseconds: it says seconds, or a date (RFC 9110, 10.2.3). */
export function retryAfterMs(answer: Response, now: number): number | undefined {
  const header = answer.headers.get('retry-after');
  if (!header) return undefined;
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}
