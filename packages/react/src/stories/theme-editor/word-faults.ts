import { type Pattern, readMessage } from '../../brand/read-message.ts';
import english from '../../language/messages.en.json' with { type: 'json' };
import type { DraftWord } from './brand-draft.ts';

/** Why a sentence would be left out when it is to be said: no such key, no message, or it asks for what is not given. */
export function wordFaults({ key, text }: DraftWord): readonly string[] {
  if (!key) return [];
  const original = Object.entries(english).find(([known]) => known === key)?.[1];
  if (original === undefined) return [`The widget never says ${key}.`];
  try {
    const given = new Set(namesIn(readMessage(original)));
    const asked = new Set(namesIn(readMessage(text)));
    return [...asked]
      .filter((name) => !given.has(name))
      .map((name) => `It asks for {${name}}, which ${key} is not given.`);
  } catch (error) {
    return [`It cannot be read: ${error instanceof Error ? error.message : error}.`];
  }
}

function namesIn(pattern: Pattern): string[] {
  return pattern.flatMap((part) => {
    if (typeof part === 'string' || part.type === 'count') return [];
    const inner = 'forms' in part ? [...part.forms.values()].flatMap(namesIn) : [];
    return [part.name, ...inner];
  });
}
