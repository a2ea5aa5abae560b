// biome-ignore-all format: made by a script
// Made from messages.ar.json by scripts/compile-messages.ts.
import type { Format } from './format.ts';
import type { Translation } from './messages.ts';

export const ar: Translation = {
  wait: [
    /* wait.offer */ (p: { application: string; provider: string }) => `يستطيع ⁨${p.application}⁩ أن يعرف متى يعود ⁨${p.provider}⁩ إلى العمل وأن يخبرك.`,
    /* wait.ask */ 'أخبرني عند عودته',
    /* wait.asked */ 'طلبت أن يتم إخبارك',
    /* wait.text */ (p: { application: string; provider: string; days: number }, f: Format) => `سيعلم ⁨${p.application}⁩ فور عودة ⁨${p.provider}⁩ إلى العمل، وهو من سيخبرك. ينتهي الانتظار بعد ${f.number(p.days)} يومًا.`,
    /* wait.over */ (p: { provider: string }) => `عاد ⁨${p.provider}⁩ إلى العمل. يمكنك المحاولة مرة أخرى الآن.`,
    /* wait.failed */ 'لم يصل طلبك. اضغط الزر مرة أخرى: يُحتسب مرة واحدة فقط.',
  ],
};
