import { flushPromises } from '@vue/test-utils'
import { createSSRApp, defineComponent, h, onMounted } from 'vue'
import type { App } from 'vue'
import { afterEach, expect, test, vi } from 'vitest'
import { standUntilUsed } from '../../src/app/until-used.ts'

const mounts = vi.fn()
const uses = vi.fn()
const Chart = defineComponent({
  props: { name: { type: String, required: true } },
  setup(props) {
    onMounted(() => mounts(props.name))
    return () => h('div', { onPointerover: () => uses(props.name) })
  },
})

let app: App | null = null

/** Two that the server wrote, taken over by a page that was hydrated. */
const hydrate = (load: () => Promise<typeof Chart>) => {
  const { component, takeOver } = standUntilUsed(load)
  document.body.innerHTML = '<div id="app"><main><div></div><div></div></main></div>'
  app = createSSRApp(() => h('main', [h(component, { name: 'first' }), h(component, { name: 'second' })]))
  app.mount('#app')
  const [first, second] = document.querySelectorAll('main > div')
  if (!first || !second) throw new Error('the page was not written')
  return { first, second, takeOver }
}

/** Turns to a place, and waits for so many uses in all. */
const touch = async (place: Element, times: number): Promise<void> => {
  place.dispatchEvent(new Event('pointerover', { bubbles: true }))
  await vi.waitFor(() => expect(uses).toHaveBeenCalledTimes(times))
}

afterEach(() => {
  app?.unmount()
  vi.clearAllMocks()
})

test('nothing is fetched before there is a sign of a reader', async () => {
  const load = vi.fn(() => Promise.resolve(Chart))
  hydrate(load)
  await flushPromises()
  expect([load.mock.calls.length, mounts.mock.calls.length]).toEqual([0, 0])
})

test('the one that is used is taken over, and is told of its use', async () => {
  const load = vi.fn(() => Promise.resolve(Chart))
  const { first } = hydrate(load)
  await touch(first, 1)
  expect(mounts.mock.calls).toEqual([['first']])
  expect(uses.mock.calls).toEqual([['first']])
  expect(document.querySelector('main > div')).toBe(first)
})

test('the next one follows without fetching again', async () => {
  const load = vi.fn(() => Promise.resolve(Chart))
  const { first, second } = hydrate(load)
  await touch(first, 1)
  await touch(second, 2)
  expect(uses.mock.calls).toEqual([['first'], ['second']])
  expect(load).toHaveBeenCalledTimes(1)
})

test('all that still stand can be taken over at once', async () => {
  const { takeOver } = hydrate(() => Promise.resolve(Chart))
  await takeOver()
  await flushPromises()
  expect(mounts.mock.calls).toEqual([['first'], ['second']])
  expect(uses).not.toHaveBeenCalled()
})

test('code that does not arrive is fetched again at the next sign', async () => {
  const load = vi.fn(() => Promise.resolve(Chart)).mockRejectedValueOnce(new Error('no network'))
  const { first, takeOver } = hydrate(load)
  await expect(takeOver()).rejects.toThrow('no network')
  await touch(first, 1)
  expect(uses.mock.calls).toEqual([['first']])
})
