import { defineConfig } from 'vite'
import { twins } from './vite.twins.ts'

/** The worker that keeps a site on the reader's machine: one classic script at the root, under a name that never changes. */
export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [twins()],
  build: {
    outDir: 'build/browser',
    target: 'es2022',
    emptyOutDir: false,
    modulePreload: { polyfill: false },
    rollupOptions: { input: 'src/worker/sw.ts', output: { format: 'iife', entryFileNames: 'sw.js' } },
  },
})
