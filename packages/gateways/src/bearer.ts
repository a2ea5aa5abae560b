/** A user's token, or what gives it; asked again, with the one that was refused, when it is no longer good. */
export type TokenSource = string | ((refused?: string) => Promise<string>);

/** The token to send now; called with one that was refused, another. Asked for once at a time. */
export function bearerOf(token: TokenSource): (refused?: string) => Promise<string> {
  let bearer: Promise<string> | undefined;
  return (refused) => {
    if (typeof token === 'string') return Promise.resolve(token);
    if (refused !== undefined) bearer = undefined;
    bearer ??= token(refused).catch((error: unknown) => {
      bearer = undefined;
      throw error;
    });
    return bearer;
  };
}
