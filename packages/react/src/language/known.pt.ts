// biome-ignore-all format: made by a script
// Made from messages.pt.json by scripts/compile-messages.ts.
import type { Translation } from './messages.ts';

export const pt: Translation = {
  known: [
    /* known.title */ 'Você já conectou isto',
    /* known.verified */ (p: { provider: string }) => `Este acesso em ${p.provider} já está conectado e funciona. Nada foi enviado ainda.`,
    /* known.pending */ (p: { provider: string }) => `Este acesso em ${p.provider} já está conectado, mas ${p.provider} ainda não terminou.`,
    /* known.broken */ (p: { provider: string }) => `Este acesso em ${p.provider} estava conectado e não funciona mais. O que você digitou pode repará-lo.`,
    /* known.finish */ 'Deixar como está',
    /* known.again */ 'Entrar de novo',
    /* known.repair */ 'Reparar',
    /* known.cancel */ 'Cancelar',
  ],
};
