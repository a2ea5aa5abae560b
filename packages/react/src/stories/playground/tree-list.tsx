import type { AccessibleNode } from './accessible-tree.ts';

/** The accessible tree as nested lists. */
export function TreeList({ nodes }: { nodes: readonly AccessibleNode[] }) {
  return (
    <ul className="playground-tree">
      {nodes.map(({ role, name, description, states, children }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a list that is only read, and drawn as a whole.
        <li key={index}>
          <code>{role}</code> {name && <q>{name}</q>}
          {states.length > 0 && <span className="playground-states">{` ${states.join(', ')}`}</span>}
          {description && <p>{description}</p>}
          {children.length > 0 && <TreeList nodes={children} />}
        </li>
      ))}
    </ul>
  );
}
