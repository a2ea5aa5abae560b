// biome-ignore-all format: made by a script
// Made from messages.de.json by scripts/compile-messages.ts.
import type { Format } from './format.ts';
import type { Translation } from './messages.ts';

export const de: Translation = {
  wait: [
    /* wait.offer */ (p: { application: string; provider: string }) => `${p.application} kann erfahren, wann ${p.provider} wieder funktioniert, und es Ihnen sagen.`,
    /* wait.ask */ 'Bescheid geben, wenn es wieder geht',
    /* wait.asked */ 'Sie möchten Bescheid bekommen',
    /* wait.text */ (p: { application: string; provider: string; days: number }, f: Format) => `${p.application} erfährt es, sobald ${p.provider} wieder funktioniert, und sagt Ihnen Bescheid. Nach ${f.number(p.days)} Tagen endet das Warten.`,
    /* wait.over */ (p: { provider: string }) => `${p.provider} funktioniert wieder. Sie können es jetzt noch einmal versuchen.`,
    /* wait.failed */ 'Das ist nicht angekommen. Drücken Sie noch einmal: Es zählt nur einmal.',
  ],
};
