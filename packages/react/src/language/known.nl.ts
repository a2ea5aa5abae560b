// biome-ignore-all format: made by a script
// Made from messages.nl.json by scripts/compile-messages.ts.
import type { Translation } from './messages.ts';

export const nl: Translation = {
  known: [
    /* known.title */ 'Dit heb je al gekoppeld',
    /* known.verified */ (p: { provider: string }) => `Deze inlog bij ${p.provider} is al gekoppeld en werkt. Er is nog niets verstuurd.`,
    /* known.pending */ (p: { provider: string }) => `Deze inlog bij ${p.provider} is al gekoppeld, maar ${p.provider} is nog niet klaar.`,
    /* known.broken */ (p: { provider: string }) => `Deze inlog bij ${p.provider} was gekoppeld en werkt niet meer. Wat je hebt ingevuld kan dat herstellen.`,
    /* known.finish */ 'Zo laten',
    /* known.again */ 'Opnieuw inloggen',
    /* known.repair */ 'Herstellen',
    /* known.cancel */ 'Annuleren',
  ],
};
