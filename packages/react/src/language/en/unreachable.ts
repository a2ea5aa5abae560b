// biome-ignore-all format: made by a script
// Made from messages.en.json by scripts/compile-messages.ts.

export const unreachable = {
  'unreachable.title': 'The connection was interrupted',
  'unreachable.text': 'We could not get through. Check that you are online; nothing is lost.',
  'unreachable.retry': 'Try again',
  'unreachable.close': 'Close',
};
