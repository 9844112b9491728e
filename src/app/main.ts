import './styles/index.css'
import { createWebHistory } from 'vue-router'
import type { PagePayload } from '../core/publication/payload.ts'
import { createViewReader } from './api/view-reader.ts'
import { VIEW_READER } from './composables/useView.ts'
import { createSiteApp } from './create-app.ts'
import { writeAges } from './ages.ts'

/** Lets the browser answer its reader between two pieces of work. */
const rest = (): Promise<void> => new Promise((done) => setTimeout(done))

const start = async (): Promise<void> => {
  const source = document.getElementById('payload')?.textContent
  if (!source) throw new Error('the page carries no payload')
  const payload: PagePayload = JSON.parse(source)
  const base = new URL(payload.root, document.baseURI).pathname
  const { app, router } = await createSiteApp(payload, createWebHistory(base))
  app.provide(VIEW_READER, createViewReader(payload))
  await router.isReady()
  await rest()
  app.mount('#app')
  await rest()
  writeAges(document, payload.locale)
}

/** Without scripts that run, the view that the address asks for never comes: the page shows its own, and says so. */
const giveUp = (): void => {
  const { dataset } = document.documentElement
  if (dataset['asked'] === undefined) return
  delete dataset['asked']
  dataset['unanswered'] = ''
}

start().catch((cause: unknown) => {
  giveUp()
  throw cause
})
