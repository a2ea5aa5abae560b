// biome-ignore-all format: made by a script
// Made from messages.en.json by scripts/compile-messages.ts.

export const pattern = {
  'pattern.wrong': (p: { field: string }) => `“${p.field}” does not look right. Check it, or send it again as it is.`,
};
