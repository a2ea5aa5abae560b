import type { DocumentRecord } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { type Database, type Row, readBody } from './database.ts';

/** Documents of other parts of the server, by kind and id, each with its version. */
export function documentTable({ ask }: Database): Pick<Store, 'document' | 'documents' | 'saveDocument'> {
  return {
    async document(kind, id) {
      const { rows } = await ask('SELECT * FROM document WHERE kind = $1 AND id = $2', [kind, id]);
      return rows[0] && documentOf(rows[0]);
    },
    async documents(kind, group) {
      const sql = 'SELECT * FROM document WHERE kind = $1 AND gathered = $2 ORDER BY number';
      return (await ask(sql, [kind, group])).rows.map(documentOf);
    },
    async saveDocument({ kind, id, group, version, body }) {
      const text = JSON.stringify(body);
      const { count } =
        version === 1
          ? await ask(
              `INSERT INTO document (kind, id, gathered, version, body) VALUES ($1, $2, $3, 1, $4)
                 ON CONFLICT DO NOTHING`,
              [kind, id, group, text],
            )
          : await ask(
              'UPDATE document SET version = $3, body = $4 WHERE kind = $1 AND id = $2 AND version = $3 - 1',
              [kind, id, version, text],
            );
      return count === 1;
    },
  };
}

function documentOf(row: Row): DocumentRecord {
  const { kind, id, gathered, version } = row;
  return {
    ...{ kind: String(kind), id: String(id), group: String(gathered), version: Number(version) },
    body: readBody<unknown>(row),
  };
}
