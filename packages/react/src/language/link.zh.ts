// biome-ignore-all format: made by a script
// Made from messages.zh.json by scripts/compile-messages.ts.
import type { Format } from './format.ts';
import type { Translation } from './messages.ts';

export const zh: Translation = {
  link: [
    /* link.label */ '给您的链接',
    /* link.title */ (p: { mode: string; company: string }) => p.mode === 'update' ? `为 ${p.company} 更改您的连接` : `为 ${p.company} 连接账户`,
    /* link.text */ (p: { mode: string; application: string }) => p.mode === 'update' ? '更改登录方式，或更改适用的地点。' : p.mode === 'own' ? '在您的服务商处登录，以授权读取所需的信息。' : `在您的服务商处登录后，${p.application} 就能读取所需的信息。`,
    /* link.askedBy */ (p: { name: string }) => `${p.name} 向您发送了此链接。`,
    /* link.deviceTitle */ '它会在此设备上打开',
    /* link.deviceText */ '您继续之后，此链接将在此浏览器中使用。其他人可能无法再使用它。',
    /* link.safeTitle */ '目前尚未进行任何操作',
    /* link.safeText */ '登录之前，您可以看到对方请求的内容，并可随时停止。',
    /* link.until */ (p: { date: string }) => `有效期至 ${p.date}。`,
    /* link.email */ '您的电子邮件地址',
    /* link.emailHelp */ '此链接仅供特定人员使用。我们只会将您的地址与他们的地址比对，不会保存。',
    /* link.emailMissing */ '请填写您的电子邮件地址。',
    /* link.emailForm */ '请填写完整地址，例如 name@example.org。',
    /* link.emailRefused */ (p: { company: string }) => `此链接不适用于该地址。请试用收到此链接的地址，或向 ${p.company} 索取您自己的链接。`,
    /* link.emailWait */ (p: { at: number }, f: Format) => `尝试的地址过多。请在 ${f.time(p.at)} 之后重试。`,
    /* link.continue */ '继续',
    /* link.goOn */ '从上次的位置继续',
    /* link.phone */ '在我的手机上继续',
    /* link.phoneTitle */ '在您的手机上继续',
    /* link.phoneText */ '请将手机摄像头对准此码。链接会在手机上打开，在此处则仍未使用。',
    /* link.code */ '包含此链接地址的二维码',
    /* link.here */ '改为在此处继续',
    /* link.endedTitle */ '此链接无法打开',
    /* link.unknown */ '它可能在传送途中被截断或改动。请从您的消息中重新打开，或索取新的链接。',
    /* link.expired */ (p: { company: string }) => `它只在一段时间内有效，现已过期。请向 ${p.company} 索取新的链接。`,
    /* link.revoked */ (p: { company: string }) => `${p.company} 已撤回此链接。如果您仍然需要，请向对方索取新的链接。`,
    /* link.usedUp */ (p: { company: string }) => `它已在别处打开，并达到可打开的次数。请在那里继续，或向 ${p.company} 索取新的链接。`,
    /* link.closed */ (p: { company: string }) => `${p.company} 不再接受新的连接。`,
    /* link.failed */ '我们未能连上。请检查您是否在线，然后重试。',
    /* link.retry */ '重试',
  ],
};
