/** The durable memory of a provider network: JSON texts by key. A `set` that has resolved is kept. */
export interface Ledger {
  get(key: string): Promise<string | undefined>;
  set(key: string, json: string): Promise<void>;
  /** Writes a text unless another than `before` stands there, and answers with the one that stands then. */
  replace(key: string, before: string | undefined, json: string): Promise<string>;
  delete(key: string): Promise<void>;
  /** The keys that begin with `prefix`, in order. */
  list(prefix: string): Promise<readonly string[]>;
}

/** A ledger that is forgotten with the page or process. */
export function memoryLedger(): Ledger {
  const entries = new Map<string, string>();
  return {
    get: async (key) => entries.get(key),
    set: async (key, json) => {
      entries.set(key, json);
    },
    replace: async (key, before, json) => {
      const known = entries.get(key);
      if (known !== undefined && known !== before) return known;
      entries.set(key, json);
      return json;
    },
    delete: async (key) => {
      entries.delete(key);
    },
    list: async (prefix) => [...entries.keys()].filter((key) => key.startsWith(prefix)).sort(),
  };
}
