import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import { twins } from './vite.twins.ts'

/** Which prerenderer a build holds, and where it goes: what only the office may see is in no folder of everybody's. */
const RENDERERS = {
  production: { ssr: 'src/prerender/entry-server.ts', outDir: 'build/browser', emptyOutDir: false },
  office: { ssr: 'src/prerender/office-server.ts', outDir: 'build/office', emptyOutDir: true },
}

/**
 * The prerenderer once more, for browsers: the desk draws a preview of the whole site with it, off the main thread, and
 * any page an earlier version of itself. `--mode office` = the office's.
 */
export default defineConfig(({ mode }) => ({
  base: './',
  publicDir: false,
  plugins: [vue(), twins()],
  define: { __VUE_OPTIONS_API__: 'false', 'process.env.NODE_ENV': '"production"' },
  ssr: { target: 'webworker', noExternal: true },
  build: {
    ...(mode === 'office' ? RENDERERS.office : RENDERERS.production),
    target: 'es2022',
    minify: true,
    manifest: '.vite/preview.json',
    chunkSizeWarningLimit: 2_000,
    rolldownOptions: {
      checks: { ineffectiveDynamicImport: false, pluginTimings: false },
      output: { entryFileNames: 'assets/renderer-[hash].js', codeSplitting: false },
    },
  },
}))
