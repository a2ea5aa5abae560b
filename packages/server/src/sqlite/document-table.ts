import type { SQLOutputValue } from 'node:sqlite';
import type { DocumentRecord } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { readBody, type statementCache } from './rows.ts';

/** Documents of other parts of the server, by kind and id, each with its version. */
export function documentTable(
  sql: ReturnType<typeof statementCache>,
): Pick<Store, 'document' | 'documents' | 'saveDocument'> {
  return {
    async document(kind, id) {
      const row = sql('SELECT * FROM document WHERE kind = ? AND id = ?').get(kind, id);
      return row && documentOf(row);
    },
    async documents(kind, group) {
      return sql('SELECT * FROM document WHERE kind = ? AND gathered = ? ORDER BY number')
        .all(kind, group)
        .map(documentOf);
    },
    async saveDocument({ kind, id, group, version, body }) {
      const text = JSON.stringify(body);
      const { changes } =
        version === 1
          ? sql(
              'INSERT INTO document (kind, id, gathered, version, body) VALUES (?, ?, ?, 1, ?) ON CONFLICT DO NOTHING',
            ).run(kind, id, group, text)
          : sql('UPDATE document SET version = ?, body = ? WHERE kind = ? AND id = ? AND version = ?').run(
              version,
              text,
              kind,
              id,
              version - 1,
            );
      return changes === 1;
    },
  };
}

function documentOf(row: Record<string, SQLOutputValue>): DocumentRecord {
  const { kind, id, gathered, version } = row;
  return {
    ...{ kind: String(kind), id: String(id), group: String(gathered), version: Number(version) },
    body: readBody<unknown>(row),
  };
}
