// biome-ignore-all format: made by a script
// Made from messages.es.json by scripts/compile-messages.ts.
import type { Format } from './format.ts';
import type { Translation } from './messages.ts';

export const es: Translation = {
  wait: [
    /* wait.offer */ (p: { application: string; provider: string }) => `${p.application} puede saber cuándo vuelve a funcionar ${p.provider} y avisarte.`,
    /* wait.ask */ 'Avísame cuando vuelva',
    /* wait.asked */ 'Has pedido que te avisen',
    /* wait.text */ (p: { application: string; provider: string; days: number }, f: Format) => `${p.application} lo sabrá en cuanto ${p.provider} vuelva a funcionar, y será quien te avise. La espera termina a los ${f.number(p.days)} días.`,
    /* wait.over */ (p: { provider: string }) => `${p.provider} vuelve a funcionar. Ya puedes intentarlo de nuevo.`,
    /* wait.failed */ 'No ha llegado. Pulsa el botón otra vez: cuenta una sola vez.',
  ],
};
