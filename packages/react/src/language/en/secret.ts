// biome-ignore-all format: made by a script
// Made from messages.en.json by scripts/compile-messages.ts.

export const secret = {
  'secret.capsLock': 'Caps Lock is on.',
  'secret.space': 'A space stands at the beginning or end.',
};
