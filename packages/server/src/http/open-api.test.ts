import { expect, test } from 'vitest';
import { testBench } from '../../test/bench.ts';

test('the OpenAPI document names every route with what it takes and gives', async () => {
  const { request } = testBench();
  const { status, body, headers } = await request('/api/openapi.json', {
    headers: { origin: 'http://localhost:4400' },
  });
  expect(status).toBe(200);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('access-control-allow-origin')).toBe('http://localhost:4400');
  expect(body.openapi).toBe('3.1.0');
  const routes = Object.entries<object>(body.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  );
  expect(routes.sort()).toEqual([
    'delete /api/connections/{id}',
    'get /api/attempts/{id}/updates',
    'get /api/channels/{id}/sealing-key',
    'get /api/connections',
    'get /api/connections/{id}/shared-accounts',
    'get /api/providers',
    'get /api/providers/{id}',
    'get /api/providers/{id}/wait',
    'get /api/session',
    'post /api/attempts/{id}',
    'post /api/attempts/{id}/leave',
    'post /api/attempts/{id}/redirect',
    'post /api/attempts/{id}/resume',
    'post /api/connections/{id}/accounts',
    'post /api/connections/{id}/answers',
    'post /api/connections/{id}/details',
    'post /api/connections/{id}/name',
    'post /api/connections/{id}/retry',
    'post /api/connections/{id}/shared-accounts',
    'post /api/consent',
    'post /api/consents/{id}/revocation',
    'post /api/provider-requests',
    'post /api/providers/{id}/wait',
  ]);
  const submit = body.paths['/api/attempts/{id}'].post;
  expect(submit.requestBody.content['application/json'].schema).toMatchObject({
    required: ['sealed'],
    additionalProperties: false,
    properties: { sealed: { properties: { values: { additionalProperties: { type: 'string' } } } } },
  });
  expect(submit.parameters.map(({ name }: { name: string }) => name)).toEqual(['id', 'Idempotency-Key']);
});
