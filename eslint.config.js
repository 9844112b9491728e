import js from '@eslint/js'
import vue from 'eslint-plugin-vue'
import globals from 'globals'
import ts from 'typescript-eslint'

const everywhere = {
  files: ['**/*.{ts,vue}'],
  rules: {
    '@typescript-eslint/no-explicit-any': 'error',
    '@typescript-eslint/no-non-null-assertion': 'error',
    '@typescript-eslint/consistent-type-imports': 'error',
    // A column left out by destructuring is named with a leading underscore.
    '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
    // vue-tsc knows which names exist; the linter would have to be told of every type.
    'no-undef': 'off',
    eqeqeq: ['error', 'always', { null: 'ignore' }],
  },
}

const inSource = {
  files: ['src/**/*.{ts,vue}'],
  rules: {
    'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
  },
}

const inVue = {
  files: ['**/*.vue'],
  languageOptions: { parserOptions: { parser: ts.parser }, globals: globals.browser },
  rules: { 'vue/no-v-html': 'error', 'vue/no-v-text-v-html-on-component': 'error' },
}

const quiet = { files: ['src/core/**', 'src/app/**'], rules: { 'no-console': 'error' } }

const core = {
  files: ['src/core/**/*.ts'],
  rules: {
    'no-restricted-syntax': [
      'error',
      {
        selector: "NewExpression[callee.name='Date']",
        message: 'A date is a text like 2026-11-30 and never goes through a Date: use core/model/calendar.ts.',
      },
      {
        selector: "CallExpression[callee.object.name='Date'][callee.property.name=/^(now|parse)$/]",
        message: 'Core has no clock and parses no date in UTC: take today as a parameter, see core/model/calendar.ts.',
      },
      {
        selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
        message: 'Same input, same output: take a seed as a parameter.',
      },
    ],
  },
}

const endToEnd = {
  files: ['tests/e2e/**'],
  rules: {
    // Playwright reads the pattern of the first parameter to see which fixtures are wanted: {} means none.
    'no-empty-pattern': 'off',
  },
}

export default ts.config(
  { ignores: ['dist*/', 'build/', '.cache/', 'test-results/', 'data/'] },
  js.configs.recommended,
  ts.configs.recommended,
  vue.configs['flat/recommended'],
  { rules: Object.fromEntries(formattingRules().map((name) => [name, 'off'])) },
  everywhere,
  inSource,
  inVue,
  quiet,
  core,
  endToEnd,
  // The one place where markup is set: the charts' SVG, which the build itself has drawn.
  { files: ['src/app/components/chart/StaticChart.vue'], rules: { 'vue/no-v-html': 'off' } },
)

/** Prettier alone decides on these. */
function formattingRules() {
  const layout = [vue.configs['flat/strongly-recommended'], vue.configs['flat/recommended']].flat()
  return layout
    .flatMap(({ rules = {} }) => Object.keys(rules))
    .filter((name) => vue.rules[name.replace('vue/', '')]?.meta.type === 'layout')
}
