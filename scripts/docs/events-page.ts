import {
  EXIT_REASONS,
  InformationalEvent,
  PROBLEM_CODES,
  SCREENS,
  StableEvent,
  TerminalEvent,
} from '@linkspan/protocol';
import * as v from 'valibot';
import { tableOf } from './table.ts';

type EventSchema = v.GenericSchema & {
  readonly entries: Readonly<Record<string, v.GenericSchema>> & {
    readonly type: v.GenericSchema & { readonly literal: string };
  };
};

const ENVELOPE = ['version', 'sessionId', 'sequence', 'at'];

/** The page of the documentation that lists the events, written from their schemas. */
export function eventsPage(): string {
  const stable = StableEvent.options.flatMap((option) => ('entries' in option ? [option] : []));
  const [terminal] = TerminalEvent.options;
  const carried = Object.entries(terminal.entries).filter(([name]) => ENVELOPE.includes(name));
  return `${[
    '# Events',
    'What your code hears, in order. It is the same in React, through a frame, from the custom element and from the script tag: `onEvent` gets every event, `onSuccess` and `onExit` stand for the terminal ones. Nothing that a person typed is ever in one.',
    'Every event carries:',
    tableOf(
      ['field', 'type', 'meaning'],
      carried.map(([name, schema]) => [`\`${name}\``, typeOf(schema), v.getDescription(schema) ?? '']),
    ),
    '## Terminal',
    'Exactly one of these an opening, and after it only `closed`. `onSuccess` is called for `connected`, `onExit` for the others. A token that has made its connection may be opened again: the widget shows the result, and `connected` is told again with the same `connectionId`. Treat the second as the first.',
    eventTable(TerminalEvent.options),
    '## Stable',
    'Build on these and the terminal ones: within version 1 they keep their names, their fields and their meaning.',
    eventTable(stable),
    '## Informational',
    'For analytics and support. More may come within version 1: ignore a type that you do not know.',
    eventTable(InformationalEvent.options),
    '## Values',
    listOf('reason', EXIT_REASONS),
    listOf('screen', SCREENS),
    listOf('problem and code', PROBLEM_CODES),
  ].join('\n\n')}\n`;
}

function eventTable(options: readonly EventSchema[]): string {
  return tableOf(
    ['type', 'when', 'fields'],
    options.map((option) => {
      const own = Object.entries(option.entries).filter(
        ([name]) => name !== 'type' && !ENVELOPE.includes(name),
      );
      return [
        `\`${option.entries.type.literal}\``,
        v.getDescription(option) ?? '',
        own.map(([name, schema]) => `\`${name}\`: ${typeOf(schema)}`).join(', '),
      ];
    }),
  );
}

function typeOf(
  schema: v.GenericSchema & { readonly literal?: unknown; readonly options?: unknown },
): string {
  if (schema.type === 'optional' && 'wrapped' in schema) {
    return `${typeOf(schema.wrapped as v.GenericSchema)} or absent`;
  }
  if (schema.type === 'literal') return `\`${schema.literal}\``;
  if (schema.options === SCREENS) return 'a screen';
  if (schema.options === PROBLEM_CODES) return 'a problem';
  if (schema.options === EXIT_REASONS) return 'a reason';
  if (Array.isArray(schema.options)) return schema.options.map((option) => `\`${option}\``).join(' or ');
  return schema.type;
}

function listOf(title: string, values: readonly string[]): string {
  return `**${title}**: ${values.map((value) => `\`${value}\``).join(', ')}`;
}
