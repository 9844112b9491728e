import { flushPromises, mount } from '@vue/test-utils'
import { defineComponent } from 'vue'
import type { ShallowRef } from 'vue'
import { afterEach, expect, test, vi } from 'vitest'
import type { ViewResult } from '../../../src/app/api/view-reader.ts'
import { usePrintedChart } from '../../../src/app/components/chart/use-printed-chart.ts'
import type { PrintedChart } from '../../../src/app/components/chart/use-live-chart.ts'
import { VIEW_READER } from '../../../src/app/composables/useView.ts'
import { PERIOD_CHARTS } from '../../../src/core/charts/registry.ts'
import { PROVINCES, THEMES } from '../../unit/charts/fixture.ts'
import { createFrame, DATA, modelOf } from '../site-of-test.ts'

const CONTEXT = { locale: 'zh', sample: true, provinces: PROVINCES, themes: THEMES } as const
const FAILED: ViewResult = {
  kind: 'failed',
  problem: { kind: 'missing', address: 'https://example.org/view.json', status: 404 },
}

const setUp = async (read: (period: string) => Promise<ViewResult>) => {
  const { global } = await createFrame()
  const reader = vi.fn(read)
  let printed: Readonly<ShallowRef<PrintedChart>> | undefined
  mount(
    defineComponent({
      setup() {
        printed = usePrintedChart(
          ({ model }) =>
            () =>
              Promise.resolve(PERIOD_CHARTS['plan-progress'](model.progress, CONTEXT)),
        )
        return () => null
      },
    }),
    { global: { ...global, provide: { ...global.provide, [VIEW_READER]: reader } } },
  )
  await flushPromises()
  return {
    reader,
    printed: () => (printed?.value === 'reading' ? null : (printed?.value ?? null)),
    isReading: () => printed?.value === 'reading',
  }
}

afterEach(() => {
  delete document.documentElement.dataset['asked']
  vi.restoreAllMocks()
})

test('what was printed is the latest view', async () => {
  const { reader, printed } = await setUp((period) =>
    Promise.resolve({ kind: 'read', model: modelOf(period), datasets: new Map() }),
  )
  expect(reader.mock.calls).toEqual([[DATA.latest.period, []]])
  expect(printed()?.words).toContain(DATA.latest.end)
})

test('a view that does not arrive is no chart, and no error', async () => {
  const failed = await setUp(() => Promise.resolve(FAILED))
  expect(failed.printed()).toBeNull()
  const thrown = await setUp(() => Promise.reject(new Error('no network')))
  expect(thrown.printed()).toBeNull()
})

test('as long as it does not arrive, it is being read', async () => {
  const { isReading } = await setUp(() => new Promise(() => undefined))
  expect(isReading()).toBe(true)
})

test('where another view was asked for from the start, the reader saw nothing that could move', async () => {
  document.documentElement.dataset['asked'] = ''
  const { reader, printed } = await setUp(() => Promise.resolve(FAILED))
  expect([reader.mock.calls.length, printed()]).toEqual([0, null])
})

test('for a reader who wants nothing to move, nothing more is read', async () => {
  const asked = window.matchMedia.bind(window)
  vi.spyOn(window, 'matchMedia').mockImplementation((query) =>
    Object.defineProperty(asked(query), 'matches', { value: query.includes('reduced-motion') }),
  )
  const { reader } = await setUp(() => Promise.resolve(FAILED))
  expect(reader).not.toHaveBeenCalled()
})
