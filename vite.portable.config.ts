import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

/**
 * The app once more, for a folder that is opened without a server: from `file:` no module is loaded, so that everything is
 * one classic script. Its styles are those of the other build.
 */
export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [vue()],
  define: { __VUE_OPTIONS_API__: 'false' },
  build: {
    outDir: 'build/portable',
    target: 'es2022',
    manifest: '.vite/portable.json',
    chunkSizeWarningLimit: 2_000,
    modulePreload: false,
    // Else the script would write its styles into the page once more, which the page's policy forbids.
    cssCodeSplit: false,
    rolldownOptions: {
      input: 'src/app/main.ts',
      // There is one file, so that no module asks where it stands.
      checks: { emptyImportMeta: false, ineffectiveDynamicImport: false, pluginTimings: false },
      output: { format: 'iife', entryFileNames: 'assets/app-[hash].js', codeSplitting: false },
    },
  },
})
