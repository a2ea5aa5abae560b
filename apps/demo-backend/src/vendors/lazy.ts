/** Something that is made when it is first asked for; made again if that failed. */
export interface Lazy<T> {
  (): Promise<T>;
  /** What was made, if anything was. */
  made(): Promise<T | undefined>;
}

export function lazy<T>(make: () => Promise<T>): Lazy<T> {
  let making: Promise<T> | undefined;
  const get = () => {
    making ??= make().catch((error: unknown) => {
      making = undefined;
      throw error;
    });
    return making;
  };
  return Object.assign(get, { made: async () => making?.catch(() => undefined) });
}
