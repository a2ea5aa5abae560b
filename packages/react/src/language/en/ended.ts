// biome-ignore-all format: made by a script
// Made from messages.en.json by scripts/compile-messages.ts.

export const ended = {
  'ended.label': 'The end',
  'ended.title': 'You can close this page',
  'ended.text': 'There is nothing more to do here. Go back to where you came from.',
  'ended.left': 'Left by mistake? You can start again from here.',
  'ended.again': 'Start again',
};
