import { createPinia } from 'pinia'
import { createSSRApp } from 'vue'
import type { App, Component } from 'vue'
import { createRouter } from 'vue-router'
import type { Router, RouterHistory } from 'vue-router'
import type { Locale } from '../core/format/locale.ts'
import type { Ui } from '../core/format/ui/zh.ts'
import type { PageName } from '../core/publication/pages.ts'
import AppFrame from './AppFrame.vue'
import { inTurn } from './in-turn.ts'
import { SITE } from './site.ts'
import type { Site } from './site.ts'
import { useViewStore } from './stores/view.ts'

const LOAD_PAGE: Readonly<Record<PageName, () => Promise<{ readonly default: Component }>>> = {
  overview: () => import('./pages/OverviewPage.vue'),
  tasks: () => import('./pages/TasksPage.vue'),
  'tasks-page': () => import('./pages/TasksPage.vue'),
  task: () => import('./pages/TaskPage.vue'),
  provinces: () => import('./pages/ProvincesPage.vue'),
  province: () => import('./pages/ProvincePage.vue'),
  services: () => import('./pages/ServicesPage.vue'),
  water: () => import('./pages/WaterPage.vue'),
  changes: () => import('./pages/ChangesPage.vue'),
  data: () => import('./pages/DataPage.vue'),
  method: () => import('./pages/MethodPage.vue'),
  desk: () => import('./pages/DeskPage.vue'),
  'not-found': () => import('./pages/NotFoundPage.vue'),
}

const LOAD_UI: Readonly<Record<Locale, () => Promise<Ui>>> = {
  zh: async () => (await import('../core/format/ui/zh.ts')).zh,
  en: async () => (await import('../core/format/ui/en.ts')).en,
}

interface SiteApp {
  readonly app: App
  readonly router: Router
  /** Lets the page follow its address: not before all of its prerendered HTML is taken over. */
  readonly followAddress: () => void
}

/** The app of one page. Which page it is comes from the payload; the router keeps the state in the address. */
export const createSiteApp = async (payload: Omit<Site, 'ui'>, history: RouterHistory): Promise<SiteApp> => {
  const [ui, page] = await Promise.all([LOAD_UI[payload.locale](), LOAD_PAGE[payload.page]()])
  const app = createSSRApp(AppFrame, { page: inTurn(page.default) })
  const router = createRouter({ history, routes: [{ path: '/:any(.*)*', component: page.default }] })
  const pinia = createPinia()
  app.use(pinia)
  app.use(router)
  app.provide(SITE, { ...payload, ui })
  const followAddress = (): void => {
    useViewStore(pinia).hydrated = true
  }
  return { app, router, followAddress }
}
