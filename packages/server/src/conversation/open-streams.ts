import type { Owner } from '../store/records.ts';

/** Tabs, devices and reloads of one person stay far below this. */
const MOST = 20;

/** Counts the streams that are open for each user, so that nobody can hold any number of them. */
export function openStreams() {
  const open = new Map<string, number>();
  return {
    /** Takes a place and returns what gives it back; undefined when the user has no place left. */
    enter({ applicationId, userId }: Owner): (() => void) | undefined {
      const name = JSON.stringify([applicationId, userId]);
      const count = open.get(name) ?? 0;
      if (count >= MOST) return undefined;
      open.set(name, count + 1);
      return () => {
        const left = (open.get(name) ?? 1) - 1;
        if (left === 0) open.delete(name);
        else open.set(name, left);
      };
    },
  };
}
