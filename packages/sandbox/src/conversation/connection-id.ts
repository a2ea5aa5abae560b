/**
 * The id of the connection that an attempt makes: the same attempt of the same user always leads to the
 * same one, so that an attempt can never make two.
 */
export async function connectionIdFor(userId: string, attemptId: string): Promise<string> {
  return `${await ownerPrefix(userId)}${await digest(JSON.stringify([userId, attemptId]), 22)}`;
}

/** What the ids of one user's connections begin with. */
export async function ownerPrefix(userId: string): Promise<string> {
  return `con_${await digest(userId, 8)}`;
}

async function digest(text: string, length: number): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(hash)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .slice(0, length);
}
