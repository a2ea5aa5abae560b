import type { ReactNode } from 'react';
import { matchesIn } from './matches-in.ts';

/** A name with what was typed marked in it. */
export function Highlighted({ name, text }: { name: string; text: string }) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const [from, to] of matchesIn(name, text)) {
    parts.push(
      name.slice(at, from),
      <mark className="linkspan-match" key={from}>
        {name.slice(from, to)}
      </mark>,
    );
    at = to;
  }
  return (
    <>
      {parts}
      {name.slice(at)}
    </>
  );
}
