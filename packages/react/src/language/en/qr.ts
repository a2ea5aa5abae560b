// biome-ignore-all format: made by a script
// Made from messages.en.json by scripts/compile-messages.ts.

export const qr = {
  'qr.unscannable': 'Can’t scan it?',
  'qr.open': 'Open it on this device',
};
