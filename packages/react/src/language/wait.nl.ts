// biome-ignore-all format: made by a script
// Made from messages.nl.json by scripts/compile-messages.ts.
import type { Format } from './format.ts';
import type { Translation } from './messages.ts';

export const nl: Translation = {
  wait: [
    /* wait.offer */ (p: { application: string; provider: string }) => `${p.application} kan horen wanneer ${p.provider} weer werkt, en het je laten weten.`,
    /* wait.ask */ 'Laat me weten als het weer werkt',
    /* wait.asked */ 'Je wilt bericht krijgen',
    /* wait.text */ (p: { application: string; provider: string; days: number }, f: Format) => `${p.application} hoort het zodra ${p.provider} weer werkt, en laat het je weten. Na ${f.number(p.days)} dagen stopt het wachten.`,
    /* wait.over */ (p: { provider: string }) => `${p.provider} werkt weer. Je kunt het nu opnieuw proberen.`,
    /* wait.failed */ 'Dat kwam niet aan. Druk nog eens: het telt maar één keer.',
  ],
};
