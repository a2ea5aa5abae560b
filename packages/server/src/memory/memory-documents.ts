import type { DocumentRecord } from '../store/records.ts';
import type { Store } from '../store/store.ts';

/** Documents of other parts of the server, by kind and id, each with its version. */
export function memoryDocuments(): Pick<Store, 'document' | 'documents' | 'saveDocument'> {
  const documents = new Map<string, DocumentRecord>();
  return {
    async document(kind, id) {
      return documents.get(JSON.stringify([kind, id]));
    },
    async documents(kind, group) {
      return [...documents.values()].filter((known) => known.kind === kind && known.group === group);
    },
    async saveDocument(document) {
      const name = JSON.stringify([document.kind, document.id]);
      const known = documents.get(name);
      if (document.version !== (known?.version ?? 0) + 1) return false;
      documents.set(name, { ...document, group: known?.group ?? document.group });
      return true;
    },
  };
}
