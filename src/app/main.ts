import './styles/index.css'
import { createWebHistory } from 'vue-router'
import type { PagePayload } from '../core/publication/payload.ts'
import { answerClicks } from './answer-clicks.ts'
import { createDatasetReader } from './api/dataset-reader.ts'
import { createViewReader } from './api/view-reader.ts'
import { VIEW_READER } from './composables/useView.ts'
import { createSiteApp } from './create-app.ts'
import { rest, wholeTakenOver } from './in-turn.ts'
import { onFirstUse } from './offline/on-first-use.ts'
import { APP_READY, VERSION_PARAMETER } from './parameter-names.ts'
import { writeAges } from './ages.ts'

/** The page as the version holds it that the address asks for; what it takes to open one comes when one is asked for. */
const takeVersion = async (payload: PagePayload): Promise<PagePayload> => {
  const asked = new URLSearchParams(location.search).get(VERSION_PARAMETER)
  if (asked === null) return payload
  const opened = await (await import('./versions/open-version.ts')).openVersion(payload, asked)
  delete document.documentElement.dataset['opening']
  return opened
}

const start = async (): Promise<void> => {
  const source = document.getElementById('payload')?.textContent
  if (!source) throw new Error('the page carries no payload')
  const payload = await takeVersion(JSON.parse(source))
  const base = new URL(payload.root, document.baseURI).pathname
  const { app, router, followAddress } = await createSiteApp(payload, createWebHistory(base))
  app.provide(VIEW_READER, createViewReader(createDatasetReader(payload)))
  await router.isReady()
  await rest()
  app.mount('#app')
  await wholeTakenOver()
  followAddress()
  answerClicks(payload)
  dispatchEvent(new Event(APP_READY))
  document.documentElement.dataset['started'] = ''
  // Without a network nothing is kept this time.
  onFirstUse(
    () =>
      void import('./offline/keep-site.ts').then(
        ({ keepSite }) => keepSite(payload),
        () => {},
      ),
  )
  writeAges(document, payload.locale)
}

/** Without scripts that run, the view that the address asks for never comes: the page shows its own, and says so. */
const giveUp = (): void => {
  const { dataset } = document.documentElement
  delete dataset['opening']
  if (dataset['asked'] === undefined) return
  delete dataset['asked']
  dataset['unanswered'] = ''
}

start().catch((cause: unknown) => {
  giveUp()
  throw cause
})
