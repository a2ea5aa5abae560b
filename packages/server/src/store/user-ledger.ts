/** Durable texts by key, for what a vendor's users and keys are; `sqliteLedger` is one, `storeLedger` another. */
export interface UserLedger {
  get(key: string): Promise<string | undefined>;
  set(key: string, value: string): Promise<void>;
  /**
   * Writes a text unless another than `before` stands there (undefined: unless any does), and answers with the one that
   * stands then. Of two who do so at once, in whatever process, one wins.
   */
  replace(key: string, before: string | undefined, value: string): Promise<string>;
}
