import type { OutboxEvent } from '../store/outbox.ts';
import type { Owner } from '../store/records.ts';
import type { WaitRecord, Waits } from '../store/waits.ts';

/** The waits in a process; `forget` is for a user who is forgotten. */
export function memoryWaits(write: (events: readonly OutboxEvent[]) => void): {
  readonly waits: Waits;
  forget(owner: Owner): void;
} {
  const all = new Map<string, WaitRecord>();
  const isOf = (owner: Owner) => (wait: WaitRecord) =>
    wait.applicationId === owner.applicationId && wait.userId === owner.userId;

  function remove(waits: Iterable<WaitRecord>) {
    for (const wait of waits) all.delete(nameOf(wait, wait.providerId));
  }

  return {
    waits: {
      async addWait(wait) {
        const name = nameOf(wait, wait.providerId);
        if (!all.has(name)) all.set(name, wait);
      },
      async waitOf(owner, providerId) {
        return all.get(nameOf(owner, providerId));
      },
      async waitedFor() {
        const last = new Map<string, WaitRecord>();
        for (const wait of all.values())
          last.set(JSON.stringify([wait.applicationId, wait.providerId]), wait);
        return [...last.values()];
      },
      async waits(applicationId, providerId, limit) {
        return [...all.values()]
          .filter((wait) => wait.applicationId === applicationId && wait.providerId === providerId)
          .slice(0, limit);
      },
      async endWait(wait, event) {
        const known = all.get(nameOf(wait, wait.providerId));
        if (known?.id !== wait.id) return;
        remove([known]);
        if (event) write([event]);
      },
      async forgetWaits(before) {
        remove([...all.values()].filter(({ at }) => at < before));
      },
    },
    forget(owner) {
      remove([...all.values()].filter(isOf(owner)));
    },
  };
}

function nameOf({ applicationId, userId }: Owner, providerId: string): string {
  return JSON.stringify([applicationId, userId, providerId]);
}
