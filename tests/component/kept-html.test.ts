import { createPinia } from 'pinia'
import { createSSRApp, h, nextTick, ref } from 'vue'
import type { App } from 'vue'
import { afterEach, expect, test } from 'vitest'
import KeptHtml from '../../src/app/components/ui/KeptHtml.vue'
import OnlyPrinted from '../../src/app/components/ui/OnlyPrinted.vue'

const live = ref(false)
const text = ref('from data')
let app: App | null = null
let drawn = 0

const hydrate = (html: string, root: Parameters<typeof createSSRApp>[0]): HTMLElement => {
  const container = document.createElement('div')
  container.innerHTML = html
  app = createSSRApp(root).use(createPinia())
  app.mount(container)
  return container
}

const kept = () =>
  h(KeptHtml, { live: live.value }, () => {
    drawn += 1
    return [h('p', text.value)]
  })

const SERVER_HTML = '<div data-of-view=""><p>from the server</p><svg><path d="M0 0"></path></svg></div>'

afterEach(() => {
  app?.unmount()
  live.value = false
  text.value = 'from data'
  drawn = 0
})

test('HTML of the server stands untouched until the view is live', async () => {
  const container = hydrate(SERVER_HTML, { render: kept })
  const before = container.querySelector('p')
  text.value = 'other data'
  await nextTick()
  expect(container.innerHTML).toBe(SERVER_HTML)
  expect(container.querySelector('p')).toBe(before)
  expect(drawn).toBe(0)
})

test('from then on the slot stands there, once', async () => {
  const container = hydrate(SERVER_HTML, { render: kept })
  live.value = true
  await nextTick()
  expect(container.innerHTML).toBe('<div data-of-view=""><p>from data</p></div>')
  expect(drawn).toBe(1)
})

test('the slot follows its data afterwards', async () => {
  const container = hydrate(SERVER_HTML, { render: kept })
  live.value = true
  await nextTick()
  const paragraph = container.querySelector('p')
  text.value = 'other data'
  await nextTick()
  expect(container.innerHTML).toBe('<div data-of-view=""><p>other data</p></div>')
  expect(container.querySelector('p')).toBe(paragraph)
})

test('a block that is only printed stays as the server wrote it', async () => {
  const html = '<div class="printed-overview"><h2>from the server</h2></div>'
  const container = hydrate(html, { render: () => h(OnlyPrinted, { name: 'overview', key: text.value.length }) })
  expect(container.innerHTML).toBe(html)
})
