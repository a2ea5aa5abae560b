import { identifier, PROBLEM_CODES, SealedValues } from '@linkspan/protocol';
import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import type { Endpoint } from './endpoint.ts';

/** The OpenAPI 3.1 document of the endpoints, made from the schemas that parse. */
export function openApi(endpoints: readonly Endpoint[]): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const endpoint of endpoints) {
    const path = `/api${endpoint.path.replace(/:(\w+)/g, '{$1}')}`;
    paths[path] = { ...paths[path], [endpoint.method]: describe(endpoint) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Linkspan Connect API',
      version: '1',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths,
    components: {
      securitySchemes: { connectToken: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: { Problem: PROBLEM },
    },
    security: [{ connectToken: [] }],
  };
}

function describe({ method, path, summary, query, body, answer }: Endpoint): object {
  const parameters = [
    ...(path.includes(':id')
      ? [{ name: 'id', in: 'path', required: true, schema: schemaOf(identifier) }]
      : []),
    ...Object.entries(propertiesOf(query)).map(([name, schema]) => ({ name, in: 'query', schema })),
    ...(method === 'get'
      ? []
      : [{ name: 'Idempotency-Key', in: 'header', required: true, schema: schemaOf(identifier) }]),
  ];
  return {
    summary,
    ...(parameters.length > 0 && { parameters }),
    ...(body && {
      requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body) } } },
    }),
    responses: {
      200: {
        description: 'Done.',
        content: { 'application/json': { schema: answer ? schemaOf(answer) : NOW } },
      },
      default: {
        description: 'Refused or failed.',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

function schemaOf(schema: v.GenericSchema): object {
  // Transformations (text is cleaned, links are checked) have no words in JSON Schema; what goes in has.
  const { $schema: _, ...document } = toJsonSchema(schema, {
    typeMode: 'input',
    errorMode: 'ignore',
    overrideSchema: ({ valibotSchema }) =>
      valibotSchema === SealedValues.pipe[0]
        ? { type: 'object', propertyNames: schemaOf(identifier), additionalProperties: { type: 'string' } }
        : undefined,
  });
  return document;
}

function propertiesOf(schema: v.GenericSchema): Record<string, unknown> {
  const { properties } = toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' });
  return properties ?? {};
}

const NOW = { type: 'object', properties: { now: { type: 'number' } }, required: ['now'] };

const PROBLEM = {
  type: 'object',
  description: 'RFC 9457. `code` is one of ours; `errors` names the fields of a 422.',
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string', examples: PROBLEM_CODES },
    now: { type: 'number' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: { field: { type: 'string' }, message: { type: 'string' } },
        required: ['field', 'message'],
      },
    },
  },
  required: ['type', 'title', 'status', 'code', 'now'],
};
