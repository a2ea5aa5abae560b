// biome-ignore-all format: made by a script
// Made from messages.de.json by scripts/compile-messages.ts.
import type { Translation } from './messages.ts';

export const de: Translation = {
  known: [
    /* known.title */ 'Das haben Sie schon verbunden',
    /* known.verified */ (p: { provider: string }) => `Diese Anmeldung bei ${p.provider} ist bereits verbunden und funktioniert. Es wurde noch nichts gesendet.`,
    /* known.pending */ (p: { provider: string }) => `Diese Anmeldung bei ${p.provider} ist bereits verbunden; ${p.provider} ist noch nicht fertig.`,
    /* known.broken */ (p: { provider: string }) => `Diese Anmeldung bei ${p.provider} war verbunden und funktioniert nicht mehr. Ihre Eingaben können sie reparieren.`,
    /* known.finish */ 'So lassen, wie es ist',
    /* known.again */ 'Erneut anmelden',
    /* known.repair */ 'Reparieren',
    /* known.cancel */ 'Abbrechen',
  ],
};
