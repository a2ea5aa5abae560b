import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  base: '/connect/',
  build: { target: 'es2022', modulePreload: { polyfill: false } },
});
