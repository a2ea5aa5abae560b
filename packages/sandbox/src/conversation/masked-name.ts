import type { Channel } from '@linkspan/protocol';

/** The first value that is no secret and no choice, masked: "ja•••@example.org", "•••• 4821", "ja•••". */
export function maskedName(channel: Channel, values: Readonly<Record<string, string>>): string | undefined {
  const field = channel.fields.find(({ id, secret, options }) => !secret && !options && values[id]?.trim());
  const value = field && values[field.id]?.trim();
  if (!value) return undefined;
  if (/^[\d\s()+.-]+$/.test(value)) return `•••• ${value.replace(/\D/g, '').slice(4).slice(-4)}`.trim();
  const [name = '', domain] = value.split('@');
  const shown = name.length > 3 ? name.slice(0, 2) : '';
  return domain === undefined ? `${shown}•••` : `${shown}•••@${domain}`;
}
