// biome-ignore-all format: made by a script
// Made from messages.pl.json by scripts/compile-messages.ts.
import type { Format } from './format.ts';
import type { Translation } from './messages.ts';

export const pl: Translation = {
  wait: [
    /* wait.offer */ (p: { application: string; provider: string }) => `${p.application} może dowiedzieć się, kiedy ${p.provider} znów działa, i dać Ci znać.`,
    /* wait.ask */ 'Daj mi znać, gdy wróci',
    /* wait.asked */ 'Prośba o wiadomość przyjęta',
    /* wait.text */ (p: { application: string; provider: string; days: number }, f: Format) => `${p.application} dowie się, gdy tylko ${p.provider} znów zacznie działać, i da Ci znać. Oczekiwanie kończy się po ${f.number(p.days)} dniach.`,
    /* wait.over */ (p: { provider: string }) => `${p.provider} znów działa. Możesz teraz spróbować ponownie.`,
    /* wait.failed */ 'Prośba nie dotarła. Naciśnij jeszcze raz: liczy się tylko raz.',
  ],
};
