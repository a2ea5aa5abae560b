import type { Context, Hono } from 'hono';
import { connectors, findConnector } from './institutions/connectors.ts';
import { notFound } from './powens-error.ts';
import { presentConnector } from './present.ts';
import { expandOf } from './request.ts';
import type { WireConnector } from './wire.ts';

/** The connectors of the domain ("Connectors" of docs.powens.com); no token is needed. */
export function connectorRoutes(app: Hono): void {
  for (const [path, name] of [
    ['/connectors', 'connectors'],
    ['/banks', 'banks'],
    ['/providers', 'providers'],
  ] as const) {
    app.get(path, (c) => {
      const expand = expandOf(c);
      const countries = c.req.query('country_codes')?.toUpperCase().split(',');
      const listed = connectors()
        .filter(({ hidden }) => !hidden)
        .filter((each) => !countries || each.countries.some(({ id }) => countries.includes(id)))
        .map((each) => presentConnector(each, expand));
      return c.json({ [name]: listed, total: listed.length });
    });
  }
  app.get('/connectors/:id', (c) => c.json(presentConnector(named(c), expandOf(c))));
  app.get('/connectors/:id/sources', (c) => c.json({ sources: named(c).sources ?? [] }));
  app.get('/connectors/:id/fields', (c) => c.json({ fields: named(c).fields }));
  app.get('/connectors/:id/logos', (c) => c.json({ connectorlogos: named(c) && [] }));
}

function named(c: Context): WireConnector {
  const connector = findConnector(c.req.param('id'));
  if (!connector) throw notFound('This connector');
  return connector;
}
