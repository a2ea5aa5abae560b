import { type Environment, ResumeRecord } from '@linkspan/flow';
import * as v from 'valibot';

/**
 * The resume record in the tab's session storage. A page without storage (a sandboxed frame, a private
 * mode) simply has none: the server knows the open attempt too.
 */
export const sessionRecord: Environment['record'] = {
  load(sessionId) {
    const stored: unknown = attempt(() => JSON.parse(sessionStorage.getItem(keyOf(sessionId)) ?? 'null'));
    const parsed = v.safeParse(ResumeRecord, stored);
    return parsed.success ? parsed.output : undefined;
  },
  save(record) {
    attempt(() => sessionStorage.setItem(keyOf(record.sessionId), JSON.stringify(record)));
  },
  clear(sessionId) {
    attempt(() => sessionStorage.removeItem(keyOf(sessionId)));
  },
};

function keyOf(sessionId: string): string {
  return `linkspan:${sessionId}`;
}

function attempt<T>(access: () => T): T | undefined {
  try {
    return access();
  } catch {
    return undefined;
  }
}
