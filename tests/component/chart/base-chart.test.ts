import { flushPromises } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { createSSRApp, h, nextTick, shallowRef } from 'vue'
import type { App } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import BaseChart from '../../../src/app/components/chart/BaseChart.vue'
import { CHART_RENDERER } from '../../../src/app/components/chart/chart-renderer.ts'
import type { Prepare } from '../../../src/app/components/chart/use-live-chart.ts'
import { SITE } from '../../../src/app/site.ts'
import type { Site } from '../../../src/app/site.ts'
import { PERIOD_CHARTS } from '../../../src/core/charts/registry.ts'
import type { PreparedChart } from '../../../src/core/charts/registry.ts'
import { zh } from '../../../src/core/format/ui/zh.ts'
import { renderChartSvg } from '../../../src/prerender/chart-svg.ts'
import { progress, PROVINCES, THEMES } from '../../unit/charts/fixture.ts'

const runtime = vi.hoisted(() => ({ loads: 0, fails: false, create: vi.fn(), update: vi.fn(), dispose: vi.fn() }))

vi.mock('../../../src/app/components/chart/charts-runtime.ts', () => ({
  get createLiveChart() {
    runtime.loads++
    if (runtime.fails) throw new Error('no network')
    return (...given: unknown[]) => {
      runtime.create(...given)
      return { update: runtime.update, dispose: runtime.dispose }
    }
  },
}))

const CONTEXT = { locale: 'zh', sample: true, provinces: PROVINCES, themes: THEMES } as const
const SITE_OF_TEST = { locale: 'zh', ui: zh, periods: [{ id: '2026-Q3', end: '2026-09-30' }] } as unknown as Site

const prepareFor =
  (view = progress()): Prepare =>
  () =>
    Promise.resolve(PERIOD_CHARTS['province-compare'](view, CONTEXT))

const printedChart = (): PreparedChart => {
  const prepared = PERIOD_CHARTS['province-compare'](progress(), CONTEXT)
  if (prepared.kind !== 'chart') throw new Error('nothing was printed')
  return prepared
}

const prepare = shallowRef<Prepare | null>(null)
const before = shallowRef<PreparedChart | null>(null)
const live = shallowRef(false)
const uses = vi.fn()

const createApp = (): App => {
  const app = createSSRApp(() =>
    h(BaseChart, {
      id: 'p',
      prepare: prepare.value,
      live: live.value,
      before: before.value,
      widths: [330, 500],
      onUse: uses,
    }),
  )
  app.use(createPinia())
  app.provide(SITE, SITE_OF_TEST)
  return app
}

let mounted: App | null = null

/** The page as the server wrote it, taken over by the browser, where the data was not read yet. */
const hydrate = async (): Promise<{ readonly printed: string; readonly stage: HTMLElement }> => {
  prepare.value = prepareFor()
  const server = createApp()
  server.provide(CHART_RENDERER, renderChartSvg)
  document.body.innerHTML = `<div id="app">${await renderToString(server)}</div>`
  prepare.value = null
  const printed = document.body.innerHTML
  mounted = createApp()
  mounted.mount('#app')
  await flushPromises()
  const stage = document.querySelector<HTMLElement>('.chart')
  if (!stage) throw new Error('no chart was drawn')
  return { printed, stage }
}

const touch = async (stage: HTMLElement): Promise<void> => {
  stage.dispatchEvent(new Event('pointerover'))
  await flushPromises()
}

beforeEach(() => {
  Object.assign(runtime, { loads: 0, fails: false })
  live.value = false
  before.value = null
  vi.clearAllMocks()
})

afterEach(() => {
  mounted?.unmount()
  mounted = null
  vi.restoreAllMocks()
})

test('the server writes both drawings and the sentence', async () => {
  const { stage } = await hydrate()
  expect(stage.querySelectorAll('svg')).toHaveLength(2)
  expect(stage.querySelector('.chart-wide svg')?.getAttribute('width')).toBe('500')
  expect(stage.getAttribute('aria-label')).toMatch(/^示例：截至 2026-09-30/)
})

test('the browser takes the page over without a word, a change or the runtime', async () => {
  const { printed } = await hydrate()
  expect(document.body.innerHTML).toBe(printed)
  expect(runtime.loads).toBe(0)
})

test('data that was read for another chart leaves an unused one alone', async () => {
  const { printed } = await hydrate()
  prepare.value = prepareFor()
  await flushPromises()
  expect(document.body.innerHTML).toBe(printed)
  expect(runtime.loads).toBe(0)
})

test('use asks for the data once, and the runtime draws at the size of the drawing that it replaces', async () => {
  const { stage } = await hydrate()
  await touch(stage)
  await touch(stage)
  expect(uses).toHaveBeenCalledTimes(1)
  expect(runtime.create).not.toHaveBeenCalled()
  prepare.value = prepareFor()
  await flushPromises()
  const [host, drawing] = runtime.create.mock.calls[0] ?? []
  expect(host).toBe(stage.querySelector('.chart-live'))
  const sizer = stage.querySelector('.chart-narrow svg')
  expect([drawing.size.width, drawing.size.height].map(String)).toEqual([
    sizer?.getAttribute('width'),
    sizer?.getAttribute('height'),
  ])
  expect(sizer?.childElementCount).toBe(0)
})

test('a change moves the chart instead of making another', async () => {
  const { stage } = await hydrate()
  prepare.value = prepareFor()
  await touch(stage)
  prepare.value = prepareFor(progress({ end: '2026-06-30' }))
  await flushPromises()
  expect(runtime.create).toHaveBeenCalledTimes(1)
  expect(runtime.update).toHaveBeenCalledTimes(1)
  expect(stage.getAttribute('aria-label')).toContain('2026-06-30')
})

test('another view is drawn unused, and the printed one is not shown as its answer', async () => {
  const { stage } = await hydrate()
  live.value = true
  prepare.value = prepareFor(progress({ end: '2026-06-30' }))
  await nextTick()
  expect(stage.dataset['waiting']).toBe('')
  await flushPromises()
  expect(runtime.create).toHaveBeenCalledTimes(1)
  expect(stage.dataset['waiting']).toBeUndefined()
})

/** Asks for another view than the printed one. */
const askForOther = async (): Promise<void> => {
  live.value = true
  prepare.value = prepareFor(progress({ end: '2026-06-30' }))
  await flushPromises()
}

test('the first other view moves away from the printed one', async () => {
  const { stage } = await hydrate()
  const drawing = printedChart().draw(330)
  before.value = { ...printedChart(), draw: () => drawing }
  await askForOther()
  expect(runtime.create).toHaveBeenCalledTimes(1)
  expect(runtime.create.mock.calls[0]?.[1]).toBe(drawing)
  expect(runtime.update).toHaveBeenCalledTimes(1)
  expect(runtime.create.mock.invocationCallOrder[0]).toBeLessThan(runtime.update.mock.invocationCallOrder[0] ?? 0)
  expect(stage.getAttribute('aria-label')).toContain('2026-06-30')
})

test('the next view moves away from the one before it, not from the printed one again', async () => {
  await hydrate()
  before.value = printedChart()
  await askForOther()
  prepare.value = prepareFor(progress({ end: '2026-03-31' }))
  await flushPromises()
  expect([runtime.create.mock.calls.length, runtime.update.mock.calls.length]).toEqual([1, 2])
})

test('what was printed and becomes known too late is not drawn any more', async () => {
  await hydrate()
  await askForOther()
  before.value = printedChart()
  await flushPromises()
  expect([runtime.create.mock.calls.length, runtime.update.mock.calls.length]).toEqual([1, 0])
})

test('for a reader who wants nothing to move, the other view is drawn at once', async () => {
  const asked = window.matchMedia.bind(window)
  vi.spyOn(window, 'matchMedia').mockImplementation((query) =>
    Object.defineProperty(asked(query), 'matches', { value: query.includes('reduced-motion') }),
  )
  await hydrate()
  before.value = printedChart()
  await askForOther()
  expect([runtime.create.mock.calls.length, runtime.update.mock.calls.length]).toEqual([1, 0])
})

test('out of sight the other view is drawn once what is in sight has moved, without movement', async () => {
  const { stage } = await hydrate()
  vi.spyOn(stage, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 5000, 500, 200))
  before.value = printedChart()
  await askForOther()
  expect(runtime.create).not.toHaveBeenCalled()
  await vi.waitFor(() => expect(runtime.create).toHaveBeenCalledTimes(1))
  expect(runtime.update).not.toHaveBeenCalled()
  expect(stage.dataset['waiting']).toBeUndefined()
})

test('where the runtime does not load the drawing stands, with a line that says so and another try', async () => {
  const { stage } = await hydrate()
  const drawing = stage.innerHTML
  runtime.fails = true
  prepare.value = prepareFor()
  await touch(stage)
  expect(stage.innerHTML).toBe(drawing)
  expect(document.querySelector('[role=status]')?.textContent).toContain(
    '未能载入可交互的图表：页面程序没有送达，可能是网络中断，或本站已经更新。以上仍是截至 2026年9月30日 的静态图。',
  )
  runtime.fails = false
  document.querySelector<HTMLElement>('[role=status] button')?.click()
  await flushPromises()
  expect(runtime.create).toHaveBeenCalledTimes(1)
  expect(document.querySelector('[role=status]')).toBeNull()
})

test('a view with nothing to draw takes the drawing away', async () => {
  const { stage } = await hydrate()
  live.value = true
  prepare.value = prepareFor(progress({ provinces: {} }))
  await flushPromises()
  expect(stage.querySelector('svg')).toBeNull()
  expect(stage.hasAttribute('aria-label')).toBe(false)
})

test('leaving the page disposes of the chart', async () => {
  const { stage } = await hydrate()
  prepare.value = prepareFor()
  await touch(stage)
  mounted?.unmount()
  mounted = null
  expect(runtime.dispose).toHaveBeenCalledTimes(1)
})
