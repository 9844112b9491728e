/** The arrows between the rooms. A rule is a pair of patterns: what lies at `from` must not import `to`. */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

const inCore = (...rooms) => ({ path: `^src/core/(${rooms.join('|')})/` })

const PLATFORM = { dependencyTypes: ['core'] }

export default {
  forbidden: [
    forbid('no-cycle', 'Two modules that need each other are one, or need a third.', {}, { circular: true }),
    forbid(
      'core-is-pure',
      'Core imports no other room: what it needs of them is a parameter.',
      { path: '^src/core/' },
      { path: '^(src/(?!core/)|tests/)' },
    ),
    forbid('core-without-node', 'Core runs in the browser too.', { path: '^src/core/' }, PLATFORM),
    forbid(
      'core-without-vue',
      'Core knows no framework.',
      { path: '^src/core/' },
      {
        path: 'node_modules/(vue|@vue|vue-router|pinia)/',
      },
    ),
    forbid('model-first', 'The model stands on nothing.', inCore('model'), {
      path: '^src/core/',
      pathNot: '^src/core/model/',
    }),
    forbid(
      'analysis-and-format-second',
      'Analysis and format stand on the model alone; format may also name what analysis found.',
      inCore('analysis', 'format'),
      inCore('charts', 'ledger', 'publication', 'briefing', 'search'),
    ),
    forbid('workbook-stands-alone', 'How a workbook is written knows nothing of what is in it.', inCore('workbook'), {
      path: '^src/core/',
      pathNot: '^src/core/workbook/',
    }),
    forbid(
      'ledger-before-publication',
      'What comes in is checked before anything goes out.',
      inCore('ledger'),
      inCore('publication'),
    ),
    forbid('analysis-without-words', 'Analysis finds; format words it.', inCore('analysis'), inCore('format')),
    forbid(
      'charts-name-echarts-only',
      'Only the types of ECharts: its runtime belongs to the chart component and to the prerender.',
      { path: '^src/core/' },
      { path: 'node_modules/echarts/', dependencyTypesNot: ['type-only'] },
    ),
    forbid('app-without-cli', 'The browser has no Node.', { path: '^src/app/' }, { path: '^src/cli/' }),
    forbid('app-without-node', 'The browser has no Node.', { path: '^src/app/' }, PLATFORM),
    forbid('cli-without-app', 'The command line runs what was built.', { path: '^src/cli/' }, { path: '^src/app/' }),
    forbid(
      'prerender-is-nobodys',
      'The prerender is an entry: vite builds it, the command line runs what was built.',
      { path: '^src/', pathNot: '^src/prerender/' },
      { path: '^src/prerender/' },
    ),
    forbid(
      'office-code-is-the-offices',
      'What only the office may see is drawn by its own prerender: no other code holds a word of it.',
      { path: '^src/', pathNot: '^src/(app|core/publication)/office/|^src/prerender/office-server' },
      { path: '^src/(app|core/publication)/office/' },
    ),
    forbid(
      'worker-knows-core',
      'The service worker is an entry: it stands on core alone, and vite builds it.',
      { path: '^src/worker/' },
      { path: '^src/(?!core/|worker/)' },
    ),
    forbid(
      'worker-is-nobodys',
      'It runs apart from every page.',
      { path: '^src/', pathNot: '^src/worker/' },
      { path: '^src/worker/' },
    ),
    forbid('no-unresolved', 'Nothing stands at this address.', {}, { couldNotResolve: true }),
    forbid(
      'no-undeclared',
      'A package is named in package.json.',
      {},
      {
        dependencyTypes: ['npm-no-pkg', 'npm-unknown'],
      },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.vue', '.js', '.json'],
    },
  },
}
