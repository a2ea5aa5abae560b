// biome-ignore-all format: made by a script
// Made from messages.zh.json by scripts/compile-messages.ts.
import type { Translation } from './messages.ts';

export const zh: Translation = {
  known: [
    /* known.title */ '您之前已连接过',
    /* known.verified */ (p: { provider: string }) => `您在${p.provider}的这个登录已连接，并且有效。尚未发送任何内容。`,
    /* known.pending */ (p: { provider: string }) => `您在${p.provider}的这个登录已连接，但${p.provider}尚未处理完。`,
    /* known.broken */ (p: { provider: string }) => `您在${p.provider}的这个登录曾经连接，但已失效。您输入的内容可以修复它。`,
    /* known.finish */ '保持原样',
    /* known.again */ '重新登录',
    /* known.repair */ '修复',
    /* known.cancel */ '取消',
  ],
};
