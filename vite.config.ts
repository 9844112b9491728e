import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import { twins } from './vite.twins.ts'

/** What every page begins with, libraries and all, is one file: each small one would cost its headers and a request. */
const COMMON = [
  /[\\/]node_modules[\\/](@vue|vue|vue-router|pinia)[\\/]/,
  /preload-helper|rolldown[\\/]runtime/,
  /[\\/]src[\\/]app[\\/](composables[\\/]use(View|Asked|Model)|until-used|parts)/,
  /[\\/]src[\\/]core[\\/]format[\\/]findings[\\/]voice/,
  /[\\/]src[\\/]app[\\/]components[\\/]ui[\\/]/,
  /[\\/]src[\\/]app[\\/]components[\\/]display[\\/](RegionLink|RegionName|StatusMark|StatusWord)/,
]

export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [vue(), twins()],
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
    rolldownOptions: {
      input: 'src/app/main.ts',
      // The prerenderer holds both languages anyway, and how long plugins take says nothing of the result.
      checks: { ineffectiveDynamicImport: false, pluginTimings: false },
      output: {
        codeSplitting: { groups: [{ name: 'common', test: (id) => COMMON.some((each) => each.test(id)) }] },
      },
    },
  },
})
