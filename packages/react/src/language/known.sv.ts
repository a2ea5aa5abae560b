// biome-ignore-all format: made by a script
// Made from messages.sv.json by scripts/compile-messages.ts.
import type { Translation } from './messages.ts';

export const sv: Translation = {
  known: [
    /* known.title */ 'Du har redan anslutit det här',
    /* known.verified */ (p: { provider: string }) => `Inloggningen hos ${p.provider} är redan ansluten och fungerar. Inget har skickats än.`,
    /* known.pending */ (p: { provider: string }) => `Inloggningen hos ${p.provider} är redan ansluten, men ${p.provider} är inte klar än.`,
    /* known.broken */ (p: { provider: string }) => `Inloggningen hos ${p.provider} var ansluten men fungerar inte längre. Det du skrev kan laga den.`,
    /* known.finish */ 'Behåll som det är',
    /* known.again */ 'Logga in igen',
    /* known.repair */ 'Laga den',
    /* known.cancel */ 'Avbryt',
  ],
};
