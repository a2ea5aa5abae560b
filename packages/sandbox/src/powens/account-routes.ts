import type { Hono } from 'hono';
import { connectionOf, type Domain, withConnection } from './domain.ts';
import { invalid, notFound, PowensError } from './powens-error.ts';
import { presentAccounts, presentSubscriptions } from './present.ts';
import { bodyOf, hasFlag, idOf, userOf } from './request.ts';
import type { ConnectionRecord, UserRecord } from './user-record.ts';

/** Accounts and subscriptions: found disabled, and enabled by the person's consent. */
export function accountRoutes(app: Hono, domain: Domain): void {
  const { book } = domain;
  const kinds = {
    accounts: presentAccounts,
    subscriptions: presentSubscriptions,
  } as const;

  for (const kind of ['accounts', 'subscriptions'] as const) {
    app.get(`/users/me/connections/:id/${kind}`, async (c) => {
      const user = await book.user(await userOf(domain, c));
      const connection = connectionOf(user, idOf(c));
      const listed = user ? kinds[kind](user, connection, hasFlag(c, 'all')) : [];
      return c.json({ [kind]: listed, total: listed.length });
    });

    app.on(['PUT', 'POST'], `/users/me/connections/:id/${kind}/:ids`, async (c) => {
      const ids = c.req.param('ids').split(',').map(Number);
      const { disabled } = await bodyOf(c);
      const user = await setDisabled(await userOf(domain, c), (each) =>
        each.id === idOf(c) ? changed(each, kind, ids, disabled, hasFlag(c, 'all')) : each,
      );
      const connection = connectionOf(user, idOf(c));
      const all = user ? kinds[kind](user, connection, true) : [];
      return c.json({ [kind]: all.filter((each) => 'id' in each && ids.includes(Number(each.id))) });
    });
  }

  app.get('/users/me/accounts', async (c) => {
    const user = await book.user(await userOf(domain, c));
    const all = user?.connections.flatMap((each) => presentAccounts(user, each, hasFlag(c, 'all'))) ?? [];
    if (all.length === 0) throw new PowensError(400, 'noAccount', 'The user has no account.');
    return c.json({ accounts: all, total: all.length });
  });

  app.on(['PUT', 'POST'], '/users/me/accounts/:ids', async (c) => {
    const ids = c.req.param('ids').split(',').map(Number);
    const { disabled } = await bodyOf(c);
    const user = await setDisabled(await userOf(domain, c), (each) =>
      each.accounts.some(({ id }) => ids.includes(id))
        ? changed(each, 'accounts', ids, disabled, hasFlag(c, 'all'))
        : each,
    );
    const all = user?.connections.flatMap((each) => presentAccounts(user, each, true)) ?? [];
    const found = all.filter((each) => 'id' in each && ids.includes(Number(each.id)));
    if (found.length < ids.length) throw notFound('This account');
    return c.json(found.length === 1 ? found[0] : { accounts: found });
  });

  function setDisabled(
    userId: number,
    make: (connection: ConnectionRecord) => ConnectionRecord,
  ): Promise<UserRecord | undefined> {
    return book.change(userId, (user) =>
      user.connections.map(make).reduce((before, each) => withConnection(before, each), user),
    );
  }

  function changed(
    connection: ConnectionRecord,
    kind: 'accounts' | 'subscriptions',
    ids: readonly number[],
    disabled: unknown,
    all: boolean,
  ): ConnectionRecord {
    // Disabled ones do not exist to a request without `?all`.
    const reachable = connection[kind].filter((each) => all || each.disabled === null).map(({ id }) => id);
    if (ids.some((id) => !reachable.includes(id))) throw notFound('This account');
    const off = String(disabled) === 'true';
    if (!off && String(disabled) !== 'false') throw invalid('Invalid value for field: disabled');
    const now = domain.clock.now();
    const flip = <T extends { readonly id: number; readonly disabled: number | null }>(each: T): T =>
      ids.includes(each.id) ? { ...each, disabled: off ? now : null } : each;
    return kind === 'accounts'
      ? { ...connection, accounts: connection.accounts.map(flip) }
      : { ...connection, subscriptions: connection.subscriptions.map(flip) };
  }
}
