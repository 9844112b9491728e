import type { Page } from '@playwright/test'
import { PAGES } from '../../src/core/publication/pages.ts'
import type { PageName } from '../../src/core/publication/pages.ts'
import { expect, test } from './harness.ts'
import { findLacks, findLacksOfPage, findPanels } from './panel-contract.ts'
import { listHtml, payloadOf, readText } from './site-files.ts'

/** Pages that hold words alone, or take files and show no data of their own; and the part of a list that is longer than the sample's. */
const WITHOUT_PANELS: readonly PageName[] = ['desk', 'method', 'not-found']
const NOT_IN_THE_SAMPLE: readonly PageName[] = ['tasks-page']

// A blank page parses what was published: it has no policy against it.
const lacksOf = (page: Page, html: string): Promise<readonly string[]> =>
  page.evaluate(
    `(() => { const findLacks = ${findLacks}; const findPanels = ${findPanels}; return (${findLacksOfPage})(new DOMParser().parseFromString(${JSON.stringify(html)}, 'text/html')) })()`,
  )

test('every panel of every page has a sentence, a table, a source and an as-of', async ({ page }) => {
  const seen = new Set<PageName>()
  for (const path of listHtml('dist')) {
    const html = readText('dist', path)
    const { page: name } = payloadOf(html)
    seen.add(name)
    if (!WITHOUT_PANELS.includes(name)) expect(await lacksOf(page, html), path).toEqual([])
  }
  const declared = Object.keys(PAGES) as PageName[]
  expect(declared.filter((name) => !seen.has(name) && !NOT_IN_THE_SAMPLE.includes(name))).toEqual([])
})

const HEAD = '<h2>86 项任务中 51 项达到序时</h2>'
const TABLE = '<table><tr><td>51</td></tr></table>'
const SOURCE = '<span>来源：台账</span>'
const AS_OF = '<span>数据截至 2026-09-30</span>'
const inPage = (...parts: readonly string[]): string =>
  `<main><section class="panel">${parts.join('')}</section></main>`
const foot = (...parts: readonly string[]): string => `<div class="panel-foot">${parts.join('')}</div>`

for (const [name, html, lacks] of [
  ['whole', inPage(HEAD, TABLE, foot(SOURCE, AS_OF)), []],
  ['without a sentence', inPage('<h2>…</h2>', TABLE, foot(SOURCE, AS_OF)), ['sentence']],
  ['without a table', inPage(HEAD, '<div class="chart"></div>', foot(SOURCE, AS_OF)), ['table']],
  ['without a source', inPage(HEAD, TABLE, foot(AS_OF)), ['source']],
  ['without an as-of', inPage(HEAD, TABLE, foot(SOURCE)), ['as-of']],
  ['with an as-of that names no day', inPage(HEAD, TABLE, foot(SOURCE, '数据截至')), ['as-of']],
  ['without a foot', inPage(HEAD, TABLE), ['source', 'as-of']],
  ['that is a whole page', `<main><h1>全部任务进展</h1>${TABLE}</main>`, ['source', 'as-of']],
] as const)
  test(`a panel ${name} is told apart`, async ({ page }) => {
    expect((await lacksOf(page, html)).map((line) => line.replace(/.*: no /, ''))).toEqual(lacks)
  })

test('a chart that stands in no panel is found', async ({ page }) => {
  const html = `${inPage(HEAD, TABLE, foot(SOURCE, AS_OF))}<div class="chart" aria-label="走势"></div>`
  expect(await lacksOf(page, html)).toEqual(['a chart in no panel: 走势'])
})
