import type { Brand } from '@linkspan/protocol/brand';
import english from '../../language/messages.en.json' with { type: 'json' };
import { pseudoMessage } from './pseudo-message.ts';

/** English with accents, as CLDR calls it; dates and numbers are English. */
export const PSEUDO_LOCALE = 'en-XA';

/** The pseudo-locale is a host's own words for every key: it comes by the way that any host has. */
export const pseudoBrand = {
  words: {
    [PSEUDO_LOCALE]: Object.fromEntries(
      Object.entries(english).map(([key, message]) => [key, pseudoMessage(message)]),
    ),
  },
} satisfies Brand;
