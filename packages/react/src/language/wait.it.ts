// biome-ignore-all format: made by a script
// Made from messages.it.json by scripts/compile-messages.ts.
import type { Format } from './format.ts';
import type { Translation } from './messages.ts';

export const it: Translation = {
  wait: [
    /* wait.offer */ (p: { application: string; provider: string }) => `${p.application} può sapere quando ${p.provider} torna a funzionare, e dirtelo.`,
    /* wait.ask */ 'Avvisami quando torna',
    /* wait.asked */ 'La tua richiesta è registrata',
    /* wait.text */ (p: { application: string; provider: string; days: number }, f: Format) => `${p.application} lo saprà appena ${p.provider} tornerà a funzionare, e sarà ${p.application} ad avvisarti. L’attesa finisce dopo ${f.number(p.days)} giorni.`,
    /* wait.over */ (p: { provider: string }) => `${p.provider} funziona di nuovo. Ora puoi riprovare.`,
    /* wait.failed */ 'La richiesta non è arrivata. Premi di nuovo il pulsante: conta una volta sola.',
  ],
};
