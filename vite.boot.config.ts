import { defineConfig } from 'vite'
import { twins } from './vite.twins.ts'

/** The one script that runs before the first paint: classic, so that nothing waits for it longer than it must. */
export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [twins()],
  build: {
    outDir: 'build/browser',
    target: 'es2022',
    emptyOutDir: false,
    manifest: '.vite/boot.json',
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: 'src/app/boot/boot.ts',
      output: { format: 'iife', entryFileNames: 'assets/boot-[hash].js' },
    },
  },
})
