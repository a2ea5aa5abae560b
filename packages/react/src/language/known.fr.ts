// biome-ignore-all format: made by a script
// Made from messages.fr.json by scripts/compile-messages.ts.
import type { Translation } from './messages.ts';

export const fr: Translation = {
  known: [
    /* known.title */ 'Vous avez déjà connecté ce compte',
    /* known.verified */ (p: { provider: string }) => `Cet identifiant chez ${p.provider} est déjà connecté, et il fonctionne. Rien n’a encore été envoyé.`,
    /* known.pending */ (p: { provider: string }) => `Cet identifiant chez ${p.provider} est déjà connecté, mais ${p.provider} n’a pas encore terminé.`,
    /* known.broken */ (p: { provider: string }) => `Cet identifiant chez ${p.provider} était connecté, mais il ne fonctionne plus. Ce que vous avez saisi peut le réparer.`,
    /* known.finish */ 'Garder tel quel',
    /* known.again */ 'Se reconnecter',
    /* known.repair */ 'Réparer',
    /* known.cancel */ 'Annuler',
  ],
};
