import { createMemoryHistory } from 'vue-router'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { computeDetails } from '../../src/core/publication/datasets.ts'
import type { PageName } from '../../src/core/publication/pages.ts'
import { EMPTY_SETTING } from '../../src/core/publication/open-data/publication-setting.ts'
import { toPagePath, toRootPrefix } from '../../src/core/publication/pages.ts'
import type { PagePayload } from '../../src/core/publication/payload.ts'
import { sampleTables } from '../unit/publication/canary-tables.ts'
import { wholeTakenOver } from '../../src/app/in-turn.ts'
import { DATA } from './site-of-test.ts'

const [detail] = computeDetails(sampleTables(6, '2025-Q2'), DATA.projected, DATA.periods, DATA.audience)

const IDS: Partial<Record<PageName, string>> = { task: 'T01', province: '340000' }
const DRAWN: readonly PageName[] = ['water', 'overview', 'task', 'provinces', 'province', 'services']

const payloadOf = (page: PageName, locale: 'zh' | 'en'): PagePayload => {
  const id = IDS[page] ?? null
  const path = toPagePath(page, locale, id ?? '')
  return {
    page,
    locale,
    id,
    path,
    root: toRootPrefix(path),
    ...DATA.common,
    choices: DATA.choices[page] ?? { item: [], kind: [] },
    files: {},
  }
}

/** The page as the build writes it: modules see that they run in the prerenderer. */
const prerender = async (payload: PagePayload): Promise<string> => {
  vi.stubEnv('SSR', true)
  vi.resetModules()
  const { renderPage } = await import('../../src/prerender/entry-server.ts')
  const range = { from: 1, to: 6, page: 1, pages: 1 }
  const { progress, words, tables, freshness } = {
    progress: DATA.latest,
    words: DATA.words,
    tables: DATA.projected,
    freshness: DATA.freshness,
  }
  const own = payload.page === 'task' ? (detail ?? null) : null
  const { body } = await renderPage(payload, {
    progress,
    words,
    tables,
    freshness,
    datasets: DATA.printedDatasets,
    openData: { audience: 'public', tables: [], digest: '', setting: EMPTY_SETTING },
    versions: [],
    detail: own,
    range,
  })
  vi.stubEnv('SSR', false)
  vi.resetModules()
  return body
}

beforeEach(() => {
  vi.stubGlobal('fetch', () => Promise.reject(new Error('no network')))
})
afterEach(() => {
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
})

test.each<[PageName, 'zh' | 'en']>([
  ['overview', 'zh'],
  ['overview', 'en'],
  ['tasks', 'zh'],
  ['tasks', 'en'],
  ['task', 'zh'],
  ['task', 'en'],
  ['services', 'zh'],
  ['services', 'en'],
  ['provinces', 'zh'],
  ['provinces', 'en'],
  ['province', 'zh'],
  ['province', 'en'],
  ['changes', 'zh'],
  ['changes', 'en'],
  ['water', 'zh'],
  ['water', 'en'],
  ['method', 'zh'],
  ['method', 'en'],
  ['not-found', 'zh'],
  ['not-found', 'en'],
])('%s in %s takes over its HTML without a mismatch and without changing it', async (page, locale) => {
  const payload = payloadOf(page, locale)
  const container = document.createElement('div')
  container.innerHTML = await prerender(payload)
  const before = container.innerHTML
  const { createSiteApp } = await import('../../src/app/create-app.ts')
  const { app, router } = await createSiteApp(payload, createMemoryHistory())
  await router.push('/')
  app.mount(container)
  await wholeTakenOver()
  expect(container.innerHTML).toBe(before)
  expect(before.includes('class="chart-svg"')).toBe(DRAWN.includes(page))
  app.unmount()
})

test('a chart that cannot be drawn stops the page: it is not left out', async () => {
  vi.doMock('../../src/core/charts/status-counts/option.ts', () => ({
    drawStatusCounts: () => {
      throw new Error('no drawing')
    },
  }))
  await expect(prerender(payloadOf('overview', 'zh'))).rejects.toThrow('no drawing')
  vi.doUnmock('../../src/core/charts/status-counts/option.ts')
})
