const said = new Set<string>();

/** Tells whoever wrote the brand, once. */
export function complain(text: string): void {
  if (said.has(text)) return;
  said.add(text);
  // biome-ignore lint/suspicious/noConsole: whoever wrote the brand looks there, and nobody else is to know.
  console.warn(`Linkspan: ${text}`);
}
