/**
 * A UUID that begins with its moment (version 7): what is made together is then written into one place of a store, and
 * not into a page of its own. 74 bits of it are random.
 */
export function newSessionId(now: number): string {
  const moment = Math.floor(now).toString(16).padStart(12, '0');
  return `${moment.slice(0, 8)}-${moment.slice(8, 12)}-7${crypto.randomUUID().slice(15)}`;
}
