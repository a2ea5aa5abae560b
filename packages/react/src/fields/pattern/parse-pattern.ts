import { type Member, only, setOf, span } from './character-set.ts';
import { character, either, lookahead, type Part, question, repeated, sequence } from './part.ts';

const MAX_LENGTH = 1000;

export interface ParsedPattern {
  readonly part: Part;
  /** The dialects agree for values of ASCII only: it has `\d`, `\w`, `\s`, `\b` or letters in any case. */
  readonly asciiOnly: boolean;
}

/** Reads what PCRE, Java, Python and JavaScript understand alike, those that do understand it; throws for the rest. */
export function parsePattern(pattern: string): ParsedPattern {
  const flags = /^\(\?[ims]+\)/.exec(pattern)?.[0] ?? '';
  const anyCase = flags.includes('i');
  let asciiOnly = anyCase;
  let at = flags.length;

  if (pattern.length > MAX_LENGTH || DELIMITED.test(pattern)) refuse();
  if (anyCase && /[^\0-\x7F]|\\[pPux]/.test(pattern)) refuse();
  const part = parseEither();
  if (at < pattern.length) refuse();
  return { part, asciiOnly };

  function parseEither(): Part {
    const branches: Part[] = [];
    do branches.push(parseSequence());
    while (scan(/\|/y));
    return either(branches);
  }

  function parseSequence(): Part {
    const parts: Part[] = [];
    while (at < pattern.length && !scan(/(?=[|)])/y)) parts.push(parsePiece());
    return sequence(parts);
  }

  function parsePiece(): Part {
    if (scan(/\^|\\A/y)) return question((_, place) => place === 0);
    if (scan(/\$|\\[zZ]/y)) return question((value, place) => place === value.length);
    const boundary = scan(/\\[bB]/y);
    if (boundary) {
      asciiOnly = true;
      return question((value, place) => isBoundary(value, place) === (boundary[0] === '\\b'));
    }
    const look = scan(/\(\?([=!])/y);
    if (look) return lookahead(parseGroup(), look[1] === '=');
    return parseQuantifier(parseAtom());
  }

  function parseAtom(): Part {
    if (scan(/\((?:\?(?::|P?<[A-Za-z]\w*>))?/y)) return parseGroup();
    if (scan(/\./y)) return character(() => true);
    const open = scan(/\[(?!\^?\])(\^?)/y);
    if (open) return character(setOf(parseMembers(), open[1] === '^', anyCase));
    const set = parseSet();
    return character(set ? setOf([set], false, anyCase) : only(parseCharacter(/[^\\*+?{[(]/y), anyCase));
  }

  function parseGroup(): Part {
    const inside = parseEither();
    if (!scan(/\)/y)) refuse();
    return inside;
  }

  /** Reluctant or not, the same values are taken. */
  function parseQuantifier(atom: Part): Part {
    const [found, min, comma, max] = scan(/(?:[*+?]|\{(\d+)(?:(,)(\d*))?\})\??/y) ?? [];
    if (!found) return atom;
    if (!min) return repeated(atom, found[0] === '+' ? 1 : 0, found[0] === '?' ? 1 : Infinity);
    const most = Number(max || (comma ? Infinity : min));
    return most < Number(min) ? refuse() : repeated(atom, Number(min), most);
  }

  /** The members of a class, up to its end. */
  function parseMembers(): Member[] {
    const members: Member[] = [];
    while (!scan(/\]/y)) {
      const set = parseSet();
      const first = set ?? parseMember();
      if (!scan(HYPHEN)) {
        members.push(set ?? span(first));
      } else if (set) {
        // A hyphen after a set is itself where it is no error; what a second one is differs.
        members.push(set, span('-'), parseSet() ?? span(parseMember()));
        if (scan(HYPHEN)) refuse();
      } else {
        const last = parseMember();
        members.push(last < first ? refuse() : span(first, last));
      }
    }
    return members;
  }

  function parseMember(): string {
    return parseCharacter(/(?!&&|--)[^\\[\]]/y);
  }

  function parseSet(): Member | undefined {
    const simple = scan(/\\[dwsDWS]/y)?.[0];
    if (simple) asciiOnly = true;
    const property = simple ? null : scan(/\\([pP])(?:([LMNPSZ])|\{([LMNPSZ][a-z]?)\})/y);
    return property ? `\\${property[1]}{${property[2] ?? property[3]}}` : simple;
  }

  /** The character that is meant by an escape, or one of `plain`. */
  function parseCharacter(plain: RegExp): string {
    const [number, two, four = two] = scan(/\\(?:x([\dA-Fa-f]{2})|u([\dA-Fa-f]{4}))/y) ?? [];
    if (number) return String.fromCharCode(Number(`0x${four}`));
    const control = scan(/\\([tnrf])/y)?.[1];
    if (control) return '\t\n\r\f'.charAt('tnrf'.indexOf(control));
    const itself = scan(/\\([ !"#$%&()*+,\-./:;=?@[\\\]^_{|}~])/y)?.[1];
    return itself ?? scan(plain)?.[0] ?? refuse();
  }

  function scan(next: RegExp): RegExpExecArray | null {
    next.lastIndex = at;
    const found = next.exec(pattern);
    if (found) at = next.lastIndex;
    return found;
  }
}

const HYPHEN = /-(?!\])/y;

// PHP's way: "/^\d+$/i".
const DELIMITED = /^([/#~@%!]).*\1[a-zA-Z]*$/;

function isBoundary(value: string, at: number): boolean {
  return /\w/.test(value.charAt(at - 1)) !== /\w/.test(value.charAt(at));
}

function refuse(): never {
  throw new SyntaxError('Not understood alike everywhere.');
}
