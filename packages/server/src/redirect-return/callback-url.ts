const PATH = /^\/connect\/return\/([a-z0-9-]{1,40})$/;

/**
 * The one address that an integrator registers at a vendor, and that a gateway sends there as its redirect
 * URI: "https://connect.example.org/connect/return/powens". No query, no slash at the end; vendors compare it
 * to the letter (RFC 9700, 2.1). `context` names the vendor: lower-case letters, digits and dashes.
 */
export function callbackUrl(url: string, context: string): string {
  const callback = `${url}/connect/return/${context}`;
  if (contextOf(callback.slice(url.length)) !== context) {
    throw new Error(`callbackUrl: "${context}" may have lower-case letters, digits and dashes only.`);
  }
  return callback;
}

/** The context in a path that is exactly a callback's, as it was written; undefined in any other. */
export function contextOf(path: string): string | undefined {
  return PATH.exec(path)?.[1];
}
