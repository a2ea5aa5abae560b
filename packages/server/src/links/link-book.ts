import * as v from 'valibot';
import { sha256 } from '../http/idempotent.ts';
import type { DocumentRecord } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { type Activity, Company, Link, LinkUser, Site } from './link-records.ts';

const KEPT_ACTIVITY = 100;
const TRIES = 50;

/** Companies, their sites, the links that were made for them, and who claimed those. */
export type LinkBook = ReturnType<typeof linkBook>;

export function linkBook(store: Store) {
  const book = {
    company: (id: string) => read(Company, 'company', id),
    async companyByPublicId(publicId: string) {
      const pointer = await read(Pointer, 'company-public-id', publicId);
      // As much work for a name that nobody has.
      return book.company(pointer?.id ?? publicId);
    },
    companies: (applicationId: string) => list(Company, 'company', applicationId),
    async makeCompany(company: Company) {
      await write('company-public-id', company.publicId, company.applicationId, { id: company.id });
      await write('company', company.id, company.applicationId, company);
    },
    changeCompany: (id: string, change: (company: Company) => Company) =>
      update(Company, 'company', id, change),

    sites: (companyId: string) => list(Site, 'site', companyId),
    makeSite: (site: Site) => write('site', site.id, site.companyId, site),

    link: (id: string) => read(Link, 'link', id),
    links: (companyId: string) => list(Link, 'link', companyId),
    makeLink: (link: Link) => write('link', link.id, link.companyId, link),
    /** Changes a link as it stands now; undefined, and nothing changed, where `change` gives nothing. */
    changeLink: (id: string, change: (link: Link) => Link | undefined) => update(Link, 'link', id, change),

    /** The link that is given out again and again under a name, such as a connection's. */
    async standingLink(name: string) {
      const pointer = await read(Pointer, 'standing-link', name);
      return pointer && book.link(pointer.id);
    },
    async keepStandingLink(name: string, link: Link) {
      const known = await store.document('standing-link', name);
      const version = (known?.version ?? 0) + 1;
      await store.saveDocument({
        kind: 'standing-link',
        id: name,
        group: '',
        version,
        body: { id: link.id },
      });
    },

    linkUser: (userId: string) => read(LinkUser, 'link-user', userId),
    linkUsers: (companyId: string) => list(LinkUser, 'link-user', companyId),
    makeLinkUser: (user: LinkUser) => write('link-user', user.userId, user.companyId, user),
  };

  async function read<Schema extends v.GenericSchema>(schema: Schema, kind: string, id: string) {
    const document = await store.document(kind, id);
    return document && v.parse(schema, document.body);
  }

  async function list<Schema extends v.GenericSchema>(schema: Schema, kind: string, group: string) {
    return (await store.documents(kind, group)).map(({ body }) => v.parse(schema, body));
  }

  function write(kind: string, id: string, group: string, body: object): Promise<boolean> {
    return store.saveDocument({ kind, id, group, version: 1, body });
  }

  async function update<Schema extends v.GenericSchema>(
    schema: Schema,
    kind: string,
    id: string,
    change: (value: v.InferOutput<Schema>) => v.InferOutput<Schema> | undefined,
  ): Promise<v.InferOutput<Schema> | undefined> {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const document: DocumentRecord | undefined = await store.document(kind, id);
      const body = document && change(v.parse(schema, document.body));
      if (!document || body === undefined) return undefined;
      if (await store.saveDocument({ ...document, version: document.version + 1, body })) return body;
    }
    throw new Error(`The ${kind} was changed by others ${TRIES} times in a row.`);
  }

  return book;
}

const Pointer = v.object({ id: v.string() });

/** A link with one thing more that has become of it; the last ones are kept. */
export function withActivity(link: Link, activity: Activity): Link {
  return { ...link, activity: [...link.activity, activity].slice(-KEPT_ACTIVITY) };
}

/** The user whom a browser is for a link: the same again each time, and nobody else's. */
export async function linkUserId(browser: string, linkId: string): Promise<string> {
  return `link-${(await sha256(JSON.stringify([browser, linkId]))).slice(0, 40)}`;
}
