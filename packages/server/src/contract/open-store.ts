import type { Store } from '../store/store.ts';

/** Opens an empty store; `reopen`, where a store can, gives the same data after the process is gone. */
export type OpenStore = () => Promise<{ store: Store; reopen?: () => Promise<Store> }>;
