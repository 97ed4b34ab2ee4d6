/**
 * Builds the renderer. Nothing is inlined (no data: fonts, no inline scripts or styles), because the page is
 * served under a content security policy that allows files of its own origin only.
 */

import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('.'),
  base: './',
  publicDir: here('../../assets'),
  plugins: [react()],
  build: {
    outDir: here('../../dist/app/renderer'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: 'es2022',
    sourcemap: false,
  },
});
