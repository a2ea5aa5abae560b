// biome-ignore-all format: made by a script
// Made from messages.en.json by scripts/compile-messages.ts.

export const leaving = {
  'leaving.title': 'Leave without connecting?',
  'leaving.text': 'What you typed here is forgotten. You can start again at any time.',
  'leaving.goesOn': 'If it still works out, nothing is lost. If not, you can start again at any time.',
  'leaving.stay': 'Stay',
  'leaving.leave': 'Leave',
};
