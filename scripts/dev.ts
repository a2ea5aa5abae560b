// The demo while you edit: the server starts again and the host page updates in place, at localhost:4401.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './install.mjs';

const servers = [
  spawn('node', ['--watch', 'apps/demo-backend/src/main.mjs'], { cwd: root, stdio: 'inherit' }),
  spawn('vite', [], { cwd: join(root, 'apps/demo-host'), stdio: ['ignore', 'inherit', 'inherit'] }),
];
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
for (const server of servers) {
  server.once('exit', (code) => {
    process.exitCode ??= code ?? 0;
    stop();
  });
}

function stop() {
  for (const server of servers) server.kill();
}
