import { describeStore } from '../contract/describe-store.ts';
import { memoryStore } from './memory-store.ts';

describeStore('the memory store', async () => ({ store: memoryStore() }));
