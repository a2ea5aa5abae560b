import type { AnyStateMachine, AnyStateNode } from 'xstate';

/**
 * The statechart as a Mermaid state diagram, drawn from the machine: its states, and what leads where.
 * Arrows stand outside every state: Mermaid draws both ends of an inner one inside, and never comes to an
 * end over one from a state to the state around it.
 */
export function drawStatechart(machine: AnyStateMachine): string {
  const arrows = statesUnder(machine.root).flatMap(edgesOf);
  return ['stateDiagram-v2', ...inside(machine.root, 1), ...arrows.map((arrow) => `  ${arrow}`)].join('\n');
}

function inside(parent: AnyStateNode, depth: number): string[] {
  const pad = '  '.repeat(depth);
  const first = parent.initial?.target?.[0];
  return [
    ...(first ? [`${pad}[*] --> ${nameOf(first)}`] : []),
    ...Object.values(parent.states).flatMap((child) => [
      `${pad}state "${child.key}" as ${nameOf(child)}`,
      ...(Object.keys(child.states).length > 0
        ? [`${pad}state ${nameOf(child)} {`, ...inside(child, depth + 1), `${pad}}`]
        : []),
      ...(child.type === 'final' ? [`${pad}${nameOf(child)} --> [*]`] : []),
    ]),
  ];
}

function statesUnder(parent: AnyStateNode): AnyStateNode[] {
  return Object.values(parent.states).flatMap((child) => [child, ...statesUnder(child)]);
}

/** One arrow for each pair of states, with all that takes it. */
function edgesOf(node: AnyStateNode): string[] {
  const reasons = new Map<string, Set<string>>();
  const transitions = [...node.transitions.values()].flat().concat(node.always ?? []);
  for (const { target, eventType, guard } of transitions) {
    for (const end of target ?? []) {
      const reason = [readable(eventType), guardName(guard)].filter(Boolean).join(' if ');
      const known = reasons.get(nameOf(end)) ?? new Set();
      reasons.set(nameOf(end), known.add(reason));
    }
  }
  return [...reasons].map(([end, why]) => {
    const label = [...why].filter(Boolean).join(', ');
    return `${nameOf(node)} --> ${end}${label ? `: ${label}` : ''}`;
  });
}

/** XState's own event names, in words. Mermaid ends a label at a colon or semicolon. */
function readable(eventType: string): string {
  const [, kind, source] = /^xstate\.(done|error|snapshot|after)\.(?:actor\.)?([^.]+)/.exec(eventType) ?? [];
  if (kind === 'done') return `${source} done`;
  if (kind === 'error') return `${source} failed`;
  if (kind === 'after') return `after ${source}`;
  return eventType.replaceAll(/[:;]/g, ' ');
}

function guardName(guard: unknown): string {
  if (typeof guard === 'string') return guard;
  if (typeof guard === 'object' && guard !== null && 'type' in guard) return String(guard.type);
  return '';
}

function nameOf(node: AnyStateNode): string {
  return node.path.join('_').replaceAll(/\W/g, '_');
}
