// A server that only signs: what the minting of tokens is held against. Prints its port.
import { createServer } from 'node:http';
import { SignJWT } from 'jose';

const secret = new TextEncoder().encode('a secret of the benchmark, 32 characters or more');
const hmac = { name: 'HMAC', hash: 'SHA-256' };
const key = await crypto.subtle.importKey('raw', secret, hmac, false, ['sign']);

const server = createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += chunk;
  const { client_user_id: user } = JSON.parse(body);
  const token = await new SignJWT({ mode: 'create' })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(String(user))
    .sign(key);
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ token }));
});

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(typeof address === 'object' ? address?.port : '');
});
