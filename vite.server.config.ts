import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

/** The prerenderers that `board publish` runs: of everybody's pages, and of the office's. Nothing of it is published. */
export default defineConfig({
  publicDir: false,
  plugins: [vue()],
  define: { __VUE_OPTIONS_API__: 'false' },
  build: {
    ssr: true,
    outDir: 'build/server',
    target: 'es2022',
    rolldownOptions: {
      input: ['src/prerender/entry-server.ts', 'src/prerender/office-server.ts'],
      checks: { ineffectiveDynamicImport: false, pluginTimings: false },
    },
  },
})
