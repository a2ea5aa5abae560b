// biome-ignore-all format: made by a script
// Made from messages.fr.json by scripts/compile-messages.ts.
import type { Format } from './format.ts';
import type { Translation } from './messages.ts';

export const fr: Translation = {
  wait: [
    /* wait.offer */ (p: { application: string; provider: string }) => `${p.application} peut savoir quand ${p.provider} fonctionne à nouveau, et vous le dire.`,
    /* wait.ask */ 'Me prévenir à son retour',
    /* wait.asked */ 'Votre demande est notée',
    /* wait.text */ (p: { application: string; provider: string; days: number }, f: Format) => `${p.application} le saura dès que ${p.provider} fonctionnera à nouveau, et c’est ${p.application} qui vous préviendra. L’attente prend fin au bout de ${f.number(p.days)} jours.`,
    /* wait.over */ (p: { provider: string }) => `${p.provider} fonctionne à nouveau. Vous pouvez réessayer maintenant.`,
    /* wait.failed */ 'La demande n’est pas passée. Appuyez à nouveau : elle ne compte qu’une fois.',
  ],
};
