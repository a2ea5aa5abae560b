// biome-ignore-all format: made by a script
// Made from messages.pl.json by scripts/compile-messages.ts.
import type { Translation } from './messages.ts';

export const pl: Translation = {
  known: [
    /* known.title */ 'To zostało już połączone',
    /* known.verified */ (p: { provider: string }) => `To logowanie w ${p.provider} jest już połączone i działa. Nic jeszcze nie zostało wysłane.`,
    /* known.pending */ (p: { provider: string }) => `To logowanie w ${p.provider} jest już połączone, ale ${p.provider} jeszcze nie skończył.`,
    /* known.broken */ (p: { provider: string }) => `To logowanie w ${p.provider} było połączone i już nie działa. Wpisane dane mogą je naprawić.`,
    /* known.finish */ 'Zostaw, jak jest',
    /* known.again */ 'Zaloguj się ponownie',
    /* known.repair */ 'Napraw',
    /* known.cancel */ 'Anuluj',
  ],
};
