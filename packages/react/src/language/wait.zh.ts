// biome-ignore-all format: made by a script
// Made from messages.zh.json by scripts/compile-messages.ts.
import type { Format } from './format.ts';
import type { Translation } from './messages.ts';

export const zh: Translation = {
  wait: [
    /* wait.offer */ (p: { provider: string; application: string }) => `${p.provider} 恢复后，${p.application} 可以得知并通知您。`,
    /* wait.ask */ '恢复后通知我',
    /* wait.asked */ '您已要求收到通知',
    /* wait.text */ (p: { provider: string; application: string; days: number }, f: Format) => `${p.provider} 一恢复，${p.application} 就会得知，并由 ${p.application} 通知您。等待在 ${f.number(p.days)} 天后结束。`,
    /* wait.over */ (p: { provider: string }) => `${p.provider} 已恢复。您现在可以重试。`,
    /* wait.failed */ '请求未送达。请再按一次：只计一次。',
  ],
};
