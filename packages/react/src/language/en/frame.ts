// biome-ignore-all format: made by a script
// Made from messages.en.json by scripts/compile-messages.ts.

export const frame = {
  'frame.label': 'Connect an account',
  'frame.back': 'Back',
  'frame.close': 'Close',
  'frame.progress': 'How far you are',
  'frame.newTab': 'opens in a new tab',
  'frame.optional': 'optional',
  'frame.provider': 'your provider',
  'frame.all': 'Select all',
};
