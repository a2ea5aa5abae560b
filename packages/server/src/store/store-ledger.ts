import * as v from 'valibot';
import type { Store } from './store.ts';
import type { UserLedger } from './user-ledger.ts';

const Text = v.object({ text: v.string() });

/** A ledger in a store, for servers that share one: in PostgreSQL above all. Each `name` is a ledger of its own. */
export function storeLedger(store: Pick<Store, 'document' | 'saveDocument'>, name: string): UserLedger {
  const kind = `ledger/${name}`;

  async function read(key: string): Promise<{ text: string | undefined; version: number }> {
    const document = await store.document(kind, key);
    return { text: document && v.parse(Text, document.body).text, version: document?.version ?? 0 };
  }

  const write = (key: string, version: number, text: string) =>
    store.saveDocument({ kind, id: key, group: '', version, body: { text } });

  return {
    get: async (key) => (await read(key)).text,
    async set(key, value) {
      while (!(await write(key, (await read(key)).version + 1, value)));
    },
    async replace(key, before, value) {
      for (;;) {
        const { text, version } = await read(key);
        if (text !== undefined && text !== before) return text;
        if (await write(key, version + 1, value)) return value;
      }
    },
  };
}
