import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const BACKEND = 'http://127.0.0.1:4400';

export default defineConfig({
  plugins: [react()],
  build: { target: 'es2022' },
  server: { port: 4401, proxy: { '/demo': BACKEND } },
});
