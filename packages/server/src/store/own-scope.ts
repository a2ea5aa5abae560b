import type { Owner } from './records.ts';

/** What the scopes of a user's writes begin with, so that the answers to them are forgotten with the user. */
export function ownScope({ applicationId, userId }: Owner): string {
  return `${JSON.stringify([applicationId, userId]).slice(0, -1)},`;
}
