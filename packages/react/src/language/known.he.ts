// biome-ignore-all format: made by a script
// Made from messages.he.json by scripts/compile-messages.ts.
import type { Translation } from './messages.ts';

export const he: Translation = {
  known: [
    /* known.title */ 'זה כבר חובר בעבר',
    /* known.verified */ (p: { provider: string }) => `הכניסה הזאת אצל ⁨${p.provider}⁩ כבר מחוברת, והיא פועלת. עדיין לא נשלח דבר.`,
    /* known.pending */ (p: { provider: string }) => `הכניסה הזאת אצל ⁨${p.provider}⁩ כבר מחוברת, אבל ⁨${p.provider}⁩ עוד לא סיימו.`,
    /* known.broken */ (p: { provider: string }) => `הכניסה הזאת אצל ⁨${p.provider}⁩ הייתה מחוברת וכבר אינה פועלת. מה שהוקלד יכול לתקן אותה.`,
    /* known.finish */ 'להשאיר כמו שזה',
    /* known.again */ 'להיכנס שוב',
    /* known.repair */ 'לתקן',
    /* known.cancel */ 'ביטול',
  ],
};
