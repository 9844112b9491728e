import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

/** The prerenderer once more, for browsers: the desk draws a preview of the whole site with it, off the main thread. */
export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [vue()],
  define: { __VUE_OPTIONS_API__: 'false', 'process.env.NODE_ENV': '"production"' },
  ssr: { target: 'webworker', noExternal: true },
  build: {
    ssr: 'src/prerender/entry-server.ts',
    outDir: 'build/browser',
    target: 'es2022',
    minify: true,
    emptyOutDir: false,
    manifest: '.vite/preview.json',
    chunkSizeWarningLimit: 2_000,
    rolldownOptions: {
      checks: { ineffectiveDynamicImport: false, pluginTimings: false },
      output: { entryFileNames: 'assets/renderer-[hash].js', codeSplitting: false },
    },
  },
})
