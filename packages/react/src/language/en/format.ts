// biome-ignore-all format: made by a script
// Made from messages.en.json by scripts/compile-messages.ts.

export const format = {
  'format.digits': (p: { field: string }) => `“${p.field}” is a number: use digits only.`,
  'format.min': (p: { field: string; min: string }) => `“${p.field}” must be ${p.min} or more.`,
  'format.max': (p: { field: string; max: string }) => `“${p.field}” must be ${p.max} or less.`,
  'format.url': (p: { field: string }) => `Write “${p.field}” as a web address, like https://example.com.`,
};
