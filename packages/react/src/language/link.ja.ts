// biome-ignore-all format: made by a script
// Made from messages.ja.json by scripts/compile-messages.ts.
import type { Format } from './format.ts';
import type { Translation } from './messages.ts';

export const ja: Translation = {
  link: [
    /* link.label */ 'あなたへのリンク',
    /* link.title */ (p: { mode: string; company: string }) => p.mode === 'update' ? `${p.company}のための接続を変更` : `${p.company}のためにアカウントを接続`,
    /* link.text */ (p: { mode: string; application: string }) => p.mode === 'update' ? 'ログイン方法や対象の拠点を変更できます。' : p.mode === 'own' ? '事業者にログインして、必要な情報へのアクセスを許可してください。' : `事業者にログインすると、必要な情報を${p.application}が読み取れるようになります。`,
    /* link.askedBy */ (p: { name: string }) => `${p.name}からこのリンクが届きました。`,
    /* link.deviceTitle */ 'この端末で開きます',
    /* link.deviceText */ '続けると、リンクはこのブラウザーで使えるようになります。ほかの方は使えなくなることがあります。',
    /* link.safeTitle */ 'まだ何も行われていません',
    /* link.safeText */ 'ログインする前に求められる情報を確認でき、いつでも中止できます。',
    /* link.until */ (p: { date: string }) => `${p.date}まで有効です。`,
    /* link.email */ 'メールアドレス',
    /* link.emailHelp */ 'このリンクは特定の方だけが使えます。入力されたアドレスは照合するだけで、保存しません。',
    /* link.emailMissing */ 'メールアドレスを入力してください。',
    /* link.emailForm */ 'name@example.orgのように、アドレス全体を入力してください。',
    /* link.emailRefused */ (p: { company: string }) => `このリンクはそのアドレス向けではありません。リンクが届いたアドレスを試すか、ご自分用のリンクを${p.company}に依頼してください。`,
    /* link.emailWait */ (p: { at: number }, f: Format) => `試したアドレスが多すぎます。${f.time(p.at)}以降にもう一度お試しください。`,
    /* link.continue */ '続ける',
    /* link.goOn */ '前回の続きから進む',
    /* link.phone */ '自分の電話で続ける',
    /* link.phoneTitle */ 'お使いの電話で続ける',
    /* link.phoneText */ '電話のカメラをコードに向けてください。リンクは電話で開き、ここでは未使用のままです。',
    /* link.code */ 'このリンクのアドレスのコード',
    /* link.here */ 'ここで続ける',
    /* link.endedTitle */ 'このリンクは開けません',
    /* link.unknown */ '途中で切れたか、変わった可能性があります。メッセージからもう一度開くか、新しいリンクを依頼してください。',
    /* link.expired */ (p: { company: string }) => `有効期間が過ぎました。新しいリンクを${p.company}に依頼してください。`,
    /* link.revoked */ (p: { company: string }) => `${p.company}がリンクを取り消しました。まだ必要な場合は、新しいリンクを依頼してください。`,
    /* link.usedUp */ (p: { company: string }) => `すでに別の場所で、開ける回数の上限まで開かれています。そちらで続けるか、新しいリンクを${p.company}に依頼してください。`,
    /* link.closed */ (p: { company: string }) => `${p.company}は新しい接続を受け付けていません。`,
    /* link.failed */ '接続できませんでした。オンラインかどうかをご確認のうえ、もう一度お試しください。',
    /* link.retry */ 'もう一度試す',
  ],
};
