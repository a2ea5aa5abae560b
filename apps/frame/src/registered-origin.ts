/** Whether the server registered an origin for this session; in development it may say `http://localhost:*`. */
export function isRegistered(origin: string): boolean {
  const sources =
    document.querySelector<HTMLMetaElement>('[name=linkspan-origins]')?.content.split(' ') ?? [];
  return sources.includes(origin) || sources.includes(origin.replace(/(:\d+)?$/, ':*'));
}
