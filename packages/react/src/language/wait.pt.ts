// biome-ignore-all format: made by a script
// Made from messages.pt.json by scripts/compile-messages.ts.
import type { Format } from './format.ts';
import type { Translation } from './messages.ts';

export const pt: Translation = {
  wait: [
    /* wait.offer */ (p: { application: string; provider: string }) => `${p.application} pode saber quando ${p.provider} voltar a funcionar e avisar você.`,
    /* wait.ask */ 'Avise-me quando voltar',
    /* wait.asked */ 'Seu pedido foi registrado',
    /* wait.text */ (p: { application: string; provider: string; days: number }, f: Format) => `${p.application} saberá assim que ${p.provider} voltar a funcionar, e é ${p.application} que avisará você. A espera termina após ${f.number(p.days)} dias.`,
    /* wait.over */ (p: { provider: string }) => `${p.provider} voltou a funcionar. Você já pode tentar de novo.`,
    /* wait.failed */ 'O pedido não chegou. Pressione o botão de novo: ele conta uma só vez.',
  ],
};
