import { createPinia } from 'pinia'
import { createMemoryHistory, createRouter } from 'vue-router'
import type { Router } from 'vue-router'
import { SITE } from '../../src/app/site.ts'
import type { Site, ViewModel } from '../../src/app/site.ts'
import { useViewStore } from '../../src/app/stores/view.ts'
import { computeSiteData } from '../../src/cli/publish/site-data.ts'
import { en } from '../../src/core/format/ui/en.ts'
import { zh } from '../../src/core/format/ui/zh.ts'
import { sampleTables } from '../unit/publication/canary-tables.ts'

/** What a site of six sample tasks is made of. */
export const DATA = computeSiteData(sampleTables(6, '2025-Q2'))

export const siteOf = (cells: Partial<Site> = {}): Site => ({
  page: 'tasks',
  locale: 'zh',
  id: null,
  path: 'tasks/',
  root: '../',
  ...DATA.common,
  choices: { item: [], kind: [] },
  files: {},
  ui: cells.locale === 'en' ? en : zh,
  ...cells,
})

/** The model of a period; of the last one, unless said otherwise. */
export const modelOf = (period: string = DATA.latest.period): ViewModel => {
  const progress = DATA.periods.find((each) => each.period === period)
  if (!progress) throw new Error(`no period ${period}`)
  return { progress, words: DATA.words }
}

/** What a component of the site stands in: router, store and site. `model` = the view that was read. */
export const createFrame = async ({ site = siteOf(), address = '/', model = null as ViewModel | null } = {}) => {
  const router: Router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:any(.*)*', component: { template: '<i />' } }],
  })
  await router.push(address)
  const pinia = createPinia()
  const store = useViewStore(pinia)
  store.model = model
  return { router, store, site, global: { plugins: [pinia, router], provide: { [SITE]: site } } }
}
