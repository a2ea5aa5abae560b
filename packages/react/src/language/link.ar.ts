// biome-ignore-all format: made by a script
// Made from messages.ar.json by scripts/compile-messages.ts.
import type { Format } from './format.ts';
import type { Translation } from './messages.ts';

export const ar: Translation = {
  link: [
    /* link.label */ 'رابط لك',
    /* link.title */ (p: { mode: string; company: string }) => p.mode === 'update' ? `غيّر ربطك من أجل ⁨${p.company}⁩` : `اربط حسابًا من أجل ⁨${p.company}⁩`,
    /* link.text */ (p: { mode: string; application: string }) => p.mode === 'update' ? 'غيّر طريقة تسجيل دخولك أو المواقع المعنيّة.' : p.mode === 'own' ? 'سجّل الدخول لدى مزوّدك لإتاحة الوصول إلى ما يلزم.' : `سجّل الدخول لدى مزوّدك، فيتمكّن ⁨${p.application}⁩ من قراءة ما يلزم.`,
    /* link.askedBy */ (p: { name: string }) => `وصلك هذا الرابط من ⁨${p.name}⁩.`,
    /* link.deviceTitle */ 'يُفتح على هذا الجهاز',
    /* link.deviceText */ 'حين تتابع، يعمل الرابط في هذا المتصفح. وقد لا يتمكّن غيرك من استخدامه بعد ذلك.',
    /* link.safeTitle */ 'لم يحدث شيء بعد',
    /* link.safeText */ 'ترى ما هو مطلوب قبل تسجيل الدخول، ويمكنك التوقف في أي وقت.',
    /* link.until */ (p: { date: string }) => `صالح حتى ⁨${p.date}⁩.`,
    /* link.email */ 'عنوان بريدك الإلكتروني',
    /* link.emailHelp */ 'هذا الرابط مخصّص لأشخاص معيّنين. نقارن عنوانك بعناوينهم ولا نحتفظ به.',
    /* link.emailMissing */ 'املأ عنوان بريدك الإلكتروني.',
    /* link.emailForm */ 'اكتب العنوان كاملًا، مثل name@example.org.',
    /* link.emailRefused */ (p: { company: string }) => `هذا الرابط غير مخصّص لذلك العنوان. جرّب العنوان الذي أُرسل إليه أو اطلب رابطًا خاصًا بك من ⁨${p.company}⁩.`,
    /* link.emailWait */ (p: { at: number }, f: Format) => `جُرّبت عناوين كثيرة جدًا. أعد المحاولة بعد ${f.time(p.at)}.`,
    /* link.continue */ 'متابعة',
    /* link.goOn */ 'المتابعة من حيث كنت',
    /* link.phone */ 'المتابعة على هاتفي',
    /* link.phoneTitle */ 'تابع على هاتفك',
    /* link.phoneText */ 'وجّه كاميرا الهاتف نحو الرمز. يُفتح الرابط هناك، ويبقى هنا من دون استخدام.',
    /* link.code */ 'رمز يحمل عنوان هذا الرابط',
    /* link.here */ 'المتابعة هنا بدلًا من ذلك',
    /* link.endedTitle */ 'لا يمكن فتح هذا الرابط',
    /* link.unknown */ 'ربما اقتُطع أو تغيّر في طريقه إليك. افتحه مجددًا من رسالتك أو اطلب رابطًا جديدًا.',
    /* link.expired */ (p: { company: string }) => `كان صالحًا لمدة محدودة وقد انقضت. اطلب رابطًا جديدًا من ⁨${p.company}⁩.`,
    /* link.revoked */ (p: { company: string }) => `تم سحبه من طرف ⁨${p.company}⁩. اطلب رابطًا جديدًا إن كنت لا تزال بحاجة إليه.`,
    /* link.usedUp */ (p: { company: string }) => `سبق أن فُتح في مكان آخر بعدد المرات المسموح بها. تابع هناك أو اطلب رابطًا جديدًا من ⁨${p.company}⁩.`,
    /* link.closed */ (p: { company: string }) => `لم يعد بالإمكان إضافة ربط جديد لدى ⁨${p.company}⁩.`,
    /* link.failed */ 'تعذّر علينا الاتصال. تأكّد من أنك متصل بالإنترنت، ثم أعد المحاولة.',
    /* link.retry */ 'إعادة المحاولة',
  ],
};
