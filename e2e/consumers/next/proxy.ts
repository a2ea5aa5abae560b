import { type NextRequest, NextResponse } from 'next/server';

/** A strict policy with a nonce, as Next.js documents it, and what the widget needs: its server. */
export function proxy(request: NextRequest) {
  const nonce = btoa(crypto.randomUUID());
  const server = process.env.CONNECT_SERVER;
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `connect-src 'self' ${server}`,
    "img-src 'self' https: data:",
    `frame-src ${server}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

export const config = { matcher: '/((?!_next/static|_next/image).*)' };
