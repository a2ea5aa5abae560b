// biome-ignore-all format: made by a script
// Made from messages.ja.json by scripts/compile-messages.ts.
import type { Format } from './format.ts';
import type { Translation } from './messages.ts';

export const ja: Translation = {
  wait: [
    /* wait.offer */ (p: { provider: string; application: string }) => `${p.provider}が復旧すると${p.application}に伝わり、${p.application}からお知らせできます。`,
    /* wait.ask */ '復旧したら知らせる',
    /* wait.asked */ 'お知らせの希望を受け付けました',
    /* wait.text */ (p: { provider: string; application: string; days: number }, f: Format) => `${p.provider}が復旧し次第${p.application}に伝わり、${p.application}からお知らせします。${f.number(p.days)}日たつと待機は終了します。`,
    /* wait.over */ (p: { provider: string }) => `${p.provider}は復旧しました。もう一度お試しいただけます。`,
    /* wait.failed */ '送信できませんでした。もう一度押してください。重複して数えられることはありません。',
  ],
};
