// biome-ignore-all format: made by a script
// Made from messages.es.json by scripts/compile-messages.ts.
import type { Translation } from './messages.ts';

export const es: Translation = {
  known: [
    /* known.title */ 'Ya habías conectado esto',
    /* known.verified */ (p: { provider: string }) => `Este acceso a ${p.provider} ya está conectado y funciona. Todavía no se ha enviado nada.`,
    /* known.pending */ (p: { provider: string }) => `Este acceso a ${p.provider} ya está conectado, pero ${p.provider} aún no ha terminado.`,
    /* known.broken */ (p: { provider: string }) => `Este acceso a ${p.provider} estaba conectado y ya no funciona. Lo que escribiste puede repararlo.`,
    /* known.finish */ 'Dejarlo como está',
    /* known.again */ 'Iniciar sesión de nuevo',
    /* known.repair */ 'Repararlo',
    /* known.cancel */ 'Cancelar',
  ],
};
