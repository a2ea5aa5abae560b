// biome-ignore-all format: made by a script
// Made from messages.he.json by scripts/compile-messages.ts.
import type { Format } from './format.ts';
import type { Translation } from './messages.ts';

export const he: Translation = {
  wait: [
    /* wait.offer */ (p: { application: string; provider: string }) => `⁨${p.application}⁩ יכולים לדעת מתי ⁨${p.provider}⁩ חוזרים לפעול, ולעדכן אותך.`,
    /* wait.ask */ 'עדכנו אותי כשזה חוזר',
    /* wait.asked */ 'ביקשת לקבל עדכון',
    /* wait.text */ (p: { application: string; provider: string; days: number }, f: Format) => `⁨${p.application}⁩ יידעו ברגע ש⁨${p.provider}⁩ יחזרו לפעול, והם שיעדכנו אותך. ההמתנה מסתיימת אחרי ${f.number(p.days)} ימים.`,
    /* wait.over */ (p: { provider: string }) => `⁨${p.provider}⁩ חזרו לפעול. אפשר לנסות שוב עכשיו.`,
    /* wait.failed */ 'הבקשה לא עברה. אפשר ללחוץ שוב: היא נספרת פעם אחת.',
  ],
};
