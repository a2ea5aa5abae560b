// biome-ignore-all format: made by a script
// Made from messages.sv.json by scripts/compile-messages.ts.
import type { Format } from './format.ts';
import type { Translation } from './messages.ts';

export const sv: Translation = {
  wait: [
    /* wait.offer */ (p: { application: string; provider: string }) => `${p.application} kan få veta när ${p.provider} fungerar igen, och tala om det för dig.`,
    /* wait.ask */ 'Säg till när det fungerar igen',
    /* wait.asked */ 'Du vill få veta',
    /* wait.text */ (p: { application: string; provider: string; days: number }, f: Format) => `${p.application} får veta så snart ${p.provider} fungerar igen, och säger till dig. Efter ${f.number(p.days)} dagar upphör väntan.`,
    /* wait.over */ (p: { provider: string }) => `${p.provider} fungerar igen. Du kan försöka på nytt nu.`,
    /* wait.failed */ 'Det kom inte fram. Tryck igen: det räknas bara en gång.',
  ],
};
