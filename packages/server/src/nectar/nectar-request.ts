import * as v from 'valibot';
import type { Client, ConnectContext } from '../connect-context.ts';
import { sha256 } from '../http/idempotent.ts';
import { readJson } from '../http/parse-input.ts';
import type { Company } from '../links/link-records.ts';
import { invalidBody, NectarError, notThere } from './nectar-error.ts';

/** What every route of the Nectar API is given beside the request. */
export interface NectarEnv {
  readonly Variables: {
    readonly applicationId: string;
    /** A company of the caller's; 404 for one that is not there or not theirs. */
    readonly company: (id: string) => Promise<Company>;
  };
}

/** Whose key a request brings. Compares digests with every client's, whichever is the right one. */
export async function clientOfKey(
  { clients }: ConnectContext,
  key: string | undefined,
): Promise<Client | undefined> {
  const given = await sha256(key ?? '');
  const digests = await Promise.all(
    clients.map(async (client) => ({ client, digest: client.apiKey && (await sha256(client.apiKey)) })),
  );
  return digests.filter(({ digest }) => digest === given)[0]?.client;
}

export function companyFinder({ book }: ConnectContext, applicationId: string) {
  return async (id: string): Promise<Company> => {
    const company = await book.company(id);
    if (company?.applicationId !== applicationId) throw notThere('Company');
    return company;
  };
}

/** A JSON body that fits; one that is empty is an empty object. 400 that names what does not fit. */
export async function readBody<Schema extends v.GenericSchema>(
  schema: Schema,
  request: Request,
): Promise<v.InferOutput<Schema>> {
  const parsed = v.safeParse(schema, await bodyOf(request));
  if (!parsed.success) throw invalidBody(parsed.issues);
  return parsed.output;
}

async function bodyOf(request: Request): Promise<unknown> {
  if (!request.headers.get('content-type') && !request.headers.get('content-length')) return {};
  try {
    return await readJson(request);
  } catch {
    throw new NectarError(400, 'Send a JSON body as application/json, with no name in it twice');
  }
}
