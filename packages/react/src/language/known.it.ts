// biome-ignore-all format: made by a script
// Made from messages.it.json by scripts/compile-messages.ts.
import type { Translation } from './messages.ts';

export const it: Translation = {
  known: [
    /* known.title */ 'L’hai già collegato',
    /* known.verified */ (p: { provider: string }) => `Questo accesso a ${p.provider} è già collegato e funziona. Non è stato ancora inviato nulla.`,
    /* known.pending */ (p: { provider: string }) => `Questo accesso a ${p.provider} è già collegato, ma ${p.provider} non ha ancora finito.`,
    /* known.broken */ (p: { provider: string }) => `Questo accesso a ${p.provider} era collegato e non funziona più. Quello che hai scritto può ripararlo.`,
    /* known.finish */ 'Lasciarlo così',
    /* known.again */ 'Accedere di nuovo',
    /* known.repair */ 'Riparare',
    /* known.cancel */ 'Annulla',
  ],
};
