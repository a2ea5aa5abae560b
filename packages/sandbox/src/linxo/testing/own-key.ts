import type { OwnKey } from '@linkspan/gateways/linxo';
import { recipient } from '../../conversation/recipient.ts';
import { generateSealingKey } from '../../conversation/sealing.ts';

const { kid, jwk, decrypt } = await recipient(await generateSealingKey());

/** The key of a server that passes values on, for tests. */
export const ownKey: OwnKey = { key: async () => ({ kid, jwk }), decrypt };
