// biome-ignore-all format: made by a script
// Made from messages.ja.json by scripts/compile-messages.ts.
import type { Translation } from './messages.ts';

export const ja: Translation = {
  known: [
    /* known.title */ 'すでに接続されています',
    /* known.verified */ (p: { provider: string }) => `${p.provider}のこのログインはすでに接続されており、有効です。まだ何も送信されていません。`,
    /* known.pending */ (p: { provider: string }) => `${p.provider}のこのログインはすでに接続されていますが、${p.provider}側の処理がまだ終わっていません。`,
    /* known.broken */ (p: { provider: string }) => `${p.provider}のこのログインは接続されていましたが、使えなくなっています。入力した内容で修復できます。`,
    /* known.finish */ 'このままにする',
    /* known.again */ 'もう一度ログインする',
    /* known.repair */ '修復する',
    /* known.cancel */ 'キャンセル',
  ],
};
