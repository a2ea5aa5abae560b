// biome-ignore-all format: made by a script
// Made from messages.en.json by scripts/compile-messages.ts.

export const date = {
  'date.hint': (p: { example: string }) => `Like ${p.example}.`,
  'date.read': (p: { day: string }) => `That is ${p.day}.`,
  'date.invalid': (p: { field: string; example: string }) => `Write “${p.field}” like ${p.example}, with a year of four digits.`,
  'date.early': (p: { field: string; min: string }) => `“${p.field}” cannot be before ${p.min}.`,
  'date.late': (p: { field: string; max: string }) => `“${p.field}” cannot be after ${p.max}.`,
};
