// biome-ignore-all format: made by a script
// Made from messages.ar.json by scripts/compile-messages.ts.
import type { Translation } from './messages.ts';

export const ar: Translation = {
  known: [
    /* known.title */ 'سبق أن ربطت هذا',
    /* known.verified */ (p: { provider: string }) => `تسجيل الدخول هذا لدى ⁨${p.provider}⁩ مربوط بالفعل ويعمل. لم يُرسل شيء بعد.`,
    /* known.pending */ (p: { provider: string }) => `تسجيل الدخول هذا لدى ⁨${p.provider}⁩ مربوط بالفعل، لكن ⁨${p.provider}⁩ لم ينتهِ بعد.`,
    /* known.broken */ (p: { provider: string }) => `كان تسجيل الدخول هذا لدى ⁨${p.provider}⁩ مربوطًا ولم يعد يعمل. ما كتبته يمكن أن يصلحه.`,
    /* known.finish */ 'إبقاؤه كما هو',
    /* known.again */ 'تسجيل الدخول من جديد',
    /* known.repair */ 'إصلاحه',
    /* known.cancel */ 'إلغاء',
  ],
};
