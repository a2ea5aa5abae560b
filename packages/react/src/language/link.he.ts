// biome-ignore-all format: made by a script
// Made from messages.he.json by scripts/compile-messages.ts.
import type { Format } from './format.ts';
import type { Translation } from './messages.ts';

export const he: Translation = {
  link: [
    /* link.label */ 'קישור בשבילך',
    /* link.title */ (p: { mode: string; company: string }) => p.mode === 'update' ? `שינוי החיבור שלך עבור ⁨${p.company}⁩` : `חיבור חשבון עבור ⁨${p.company}⁩`,
    /* link.text */ (p: { mode: string; application: string }) => p.mode === 'update' ? 'אפשר לשנות את אופן הכניסה או את האתרים שעבורם היא נועדה.' : p.mode === 'own' ? 'אחרי כניסה אצל הספק שלך תינתן גישה למה שדרוש.' : `אחרי כניסה אצל הספק שלך, ⁨${p.application}⁩ יוכל לקרוא את מה שדרוש.`,
    /* link.askedBy */ (p: { name: string }) => `הקישור הזה נשלח אליך מאת ⁨${p.name}⁩.`,
    /* link.deviceTitle */ 'הוא נפתח במכשיר הזה',
    /* link.deviceText */ 'אחרי ההמשך הקישור פועל בדפדפן הזה. ייתכן שאחרים כבר לא יוכלו להשתמש בו.',
    /* link.safeTitle */ 'עוד לא קרה כלום',
    /* link.safeText */ 'רואים מה מבקשים לפני הכניסה, ואפשר להפסיק בכל עת.',
    /* link.until */ (p: { date: string }) => `בתוקף עד ⁨${p.date}⁩.`,
    /* link.email */ 'כתובת הדוא״ל שלך',
    /* link.emailHelp */ 'הקישור הזה מיועד לאנשים מסוימים בלבד. הכתובת שלך מושווית לכתובות שלהם ואינה נשמרת.',
    /* link.emailMissing */ 'יש למלא את כתובת הדוא״ל שלך.',
    /* link.emailForm */ 'יש לכתוב את הכתובת המלאה, למשל name@example.org.',
    /* link.emailRefused */ (p: { company: string }) => `הקישור הזה אינו מיועד לכתובת הזאת. אפשר לנסות את הכתובת שאליה נשלח או לבקש קישור משלך מאת ⁨${p.company}⁩.`,
    /* link.emailWait */ (p: { at: number }, f: Format) => `נוסו יותר מדי כתובות. אפשר לנסות שוב אחרי ${f.time(p.at)}.`,
    /* link.continue */ 'המשך',
    /* link.goOn */ 'המשך מהמקום שבו היית',
    /* link.phone */ 'המשך בטלפון שלי',
    /* link.phoneTitle */ 'המשך בטלפון שלך',
    /* link.phoneText */ 'יש לכוון את מצלמת הטלפון אל הקוד. הקישור נפתח שם, וכאן לא נעשה בו שימוש.',
    /* link.code */ 'קוד עם הכתובת של הקישור הזה',
    /* link.here */ 'המשך כאן במקום זאת',
    /* link.endedTitle */ 'אי אפשר לפתוח את הקישור הזה',
    /* link.unknown */ 'ייתכן שהוא נקטע או השתנה בדרך. אפשר לפתוח אותו שוב מההודעה או לבקש קישור חדש.',
    /* link.expired */ (p: { company: string }) => `הוא היה בתוקף לזמן מוגבל, שכבר עבר. אפשר לבקש קישור חדש מאת ⁨${p.company}⁩.`,
    /* link.revoked */ (p: { company: string }) => `הקישור בוטל מטעם ⁨${p.company}⁩. אם עדיין צריך אותו, אפשר לבקש קישור חדש.`,
    /* link.usedUp */ (p: { company: string }) => `הוא כבר נפתח במקום אחר, מספר הפעמים המרבי. אפשר להמשיך שם או לבקש קישור חדש מאת ⁨${p.company}⁩.`,
    /* link.closed */ (p: { company: string }) => `אי אפשר עוד להוסיף חיבורים חדשים אצל ⁨${p.company}⁩.`,
    /* link.failed */ 'לא הצלחנו להתחבר. כדאי לבדוק שיש חיבור לאינטרנט ולנסות שוב.',
    /* link.retry */ 'ניסיון נוסף',
  ],
};
