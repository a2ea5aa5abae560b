import type { FieldEntry } from '../use-field-form.ts';

/** Fields in order; neighbours of one group stand together under its name. */
export function FieldGroups({ entries }: { entries: readonly FieldEntry[] }) {
  const runs: { group: string | undefined; entries: FieldEntry[] }[] = [];
  for (const entry of entries) {
    const last = runs.at(-1);
    const group = entry.field.group || undefined;
    if (last && last.group === group) last.entries.push(entry);
    else runs.push({ group, entries: [entry] });
  }
  return runs.map(({ group, entries: run }) => {
    const fields = run.map(({ Component, ...props }) => <Component key={props.id} {...props} />);
    if (!group) return fields;
    return (
      <fieldset className="linkspan-group" style={{ paddingBlockStart: 8 }} key={run[0]?.id}>
        <legend className="linkspan-legend">{group}</legend>
        <div className="linkspan-fields">{fields}</div>
      </fieldset>
    );
  });
}
