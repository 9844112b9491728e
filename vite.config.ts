import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

export default defineConfig({
  base: './',
  plugins: [vue()],
  // No component of ours, nor of a library that we use, is written with the Options API.
  define: { __VUE_OPTIONS_API__: 'false' },
  build: {
    outDir: 'build/browser',
    target: 'es2022',
    cssTarget: ['chrome99', 'safari15', 'firefox97'],
    cssMinify: 'lightningcss',
    manifest: true,
    assetsInlineLimit: 0,
    // The charts' runtime is one large chunk, loaded when a chart is first used.
    chunkSizeWarningLimit: 700,
    modulePreload: { polyfill: false },
    rollupOptions: { input: 'src/app/main.ts' },
  },
})
