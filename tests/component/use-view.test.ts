import { flushPromises, mount } from '@vue/test-utils'
import { defineComponent, h } from 'vue'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ViewResult } from '../../src/app/api/view-reader.ts'
import ViewNotice from '../../src/app/components/ui/ViewNotice.vue'
import { useView, VIEW_READER } from '../../src/app/composables/useView.ts'
import type { AskedView } from '../../src/app/composables/useView.ts'
import { createFrame, modelOf } from './site-of-test.ts'

const root = document.documentElement

/** A reader whose answers come when the test says so. */
const createReader = () => {
  const waiting = new Map<string, ((result: ViewResult) => void)[]>()
  const answer = async (period: string, result: ViewResult): Promise<void> => {
    const asked = waiting.get(period)?.shift()
    if (!asked) throw new Error(`${period} was not asked for`)
    asked(result)
    await flushPromises()
  }
  return {
    read: (period: string) =>
      new Promise<ViewResult>((done) => waiting.set(period, [...(waiting.get(period) ?? []), done])),
    arrive: (period: string) => answer(period, { kind: 'read', model: modelOf(period), datasets: new Map() }),
    fail: (period: string) =>
      answer(period, {
        kind: 'failed',
        problem: { kind: 'missing', address: `https://example.org/${period}.json`, status: 404 },
      }),
    asked: () => [...waiting.keys()],
  }
}

const open = async (address = '/', loadParts?: () => Promise<unknown>) => {
  const reader = createReader()
  const { router, store, global } = await createFrame({ address })
  let view: AskedView | undefined
  const page = mount(
    defineComponent({
      setup() {
        view = useView(loadParts)
        return () => h(ViewNotice, { onRetry: () => void view?.show() })
      },
    }),
    { global: { ...global, provide: { ...global.provide, [VIEW_READER]: reader.read } } },
  )
  store.hydrated = true
  await flushPromises()
  if (!view) throw new Error('the page was not set up')
  return { reader, router, store, view, page }
}

beforeEach(() => {
  root.dataset['asked'] = ''
})
afterEach(() => {
  delete root.dataset['asked']
})

describe('an address that asks for nothing', () => {
  it('reads nothing and leaves the printed view where it is', async () => {
    const { reader, view } = await open()
    expect(reader.asked()).toEqual([])
    expect([view.live.value, view.situation.value.kind]).toEqual([false, 'printed'])
    expect(root.dataset['asked']).toBeUndefined()
  })

  it('is not announced when its data are read ahead, and does not turn live by that', async () => {
    const { reader, view, page } = await open()
    void view.show()
    await flushPromises()
    expect(page.find('.notice:not(.unanswered)').exists()).toBe(false)
    await reader.arrive('2025-Q2')
    expect([view.live.value, view.model.value?.progress.period]).toEqual([false, '2025-Q2'])
  })
})

describe('an address that asks for a period', () => {
  it('keeps values back until they are there, and says what it reads', async () => {
    const { reader, view, page } = await open('/?period=2025-Q1')
    expect(root.dataset['asked']).toBe('')
    expect(view.situation.value).toEqual({ kind: 'loading', period: '2025-Q1' })
    expect(page.get('[role=status]').text()).toContain('正在读取2025年第一季度')
    await reader.arrive('2025-Q1')
    expect([view.live.value, view.model.value?.progress.period]).toEqual([true, '2025-Q1'])
    expect(view.situation.value.kind).toBe('ready')
    expect(page.get('[role=status]').text()).toBe('')
    expect(root.dataset['asked']).toBeUndefined()
  })

  it('waits for the code that draws it, too', async () => {
    let arrive = (): void => undefined
    const { reader, view } = await open('/?period=2025-Q1', () => new Promise<void>((done) => (arrive = done)))
    await reader.arrive('2025-Q1')
    expect(view.live.value).toBe(false)
    arrive()
    await flushPromises()
    expect(view.live.value).toBe(true)
  })

  it('keeps the printed view where that code does not arrive', async () => {
    const { reader, view, page } = await open('/?period=2025-Q1', () => Promise.reject(new Error('no network')))
    await reader.arrive('2025-Q1')
    expect(view.live.value).toBe(false)
    expect(page.get('[role=alert]').text()).toContain('页面程序没有送达')
    expect(root.dataset['asked']).toBeUndefined()
  })
})

describe('a view that does not arrive', () => {
  it('leaves the printed one, and says what happened, what stands there and what to do', async () => {
    const { reader, view, page } = await open('/?period=2025-Q1')
    await reader.fail('2025-Q1')
    expect(view.live.value).toBe(false)
    expect(root.dataset['asked']).toBeUndefined()
    const alert = page.get('[role=alert]').text()
    for (const words of ['2025年第一季度', '服务器上没有这份数据', 'HTTP 404', '2025年6月30日', '请检查网络后重试'])
      expect(alert).toContain(words)
    expect(alert).toContain('https://example.org/2025-Q1.json')
  })

  it('is there after another try', async () => {
    const { reader, view, page } = await open('/?period=2025-Q1')
    await reader.fail('2025-Q1')
    await page.get('[role=alert] button').trigger('click')
    expect(page.find('[role=alert]').exists()).toBe(false)
    await reader.arrive('2025-Q1')
    expect([view.live.value, view.model.value?.progress.period]).toEqual([true, '2025-Q1'])
  })

  it('is forgotten when the reader goes back', async () => {
    const { reader, router, page } = await open()
    await router.push('/?period=2025-Q1')
    await reader.fail('2025-Q1')
    expect(page.find('[role=alert]').exists()).toBe(true)
    router.back()
    await flushPromises()
    await flushPromises()
    expect(page.find('[role=alert]').exists()).toBe(false)
  })
})

describe('a change of mind', () => {
  it('is not overwritten by a slower answer to the earlier wish', async () => {
    const { reader, router, view } = await open('/?period=2025-Q1')
    await router.push('/?period=2024-Q4')
    await reader.arrive('2024-Q4')
    await reader.arrive('2025-Q1')
    expect(view.model.value?.progress.period).toBe('2024-Q4')
    expect(view.situation.value.kind).toBe('ready')
  })

  it('is not overwritten by a slower failure either', async () => {
    const { reader, router, view } = await open('/?period=2025-Q1')
    await router.push('/?period=2024-Q4')
    await reader.arrive('2024-Q4')
    await reader.fail('2025-Q1')
    expect(view.situation.value.kind).toBe('ready')
  })

  it('to what is printed leaves no notice of a view on its way', async () => {
    const { reader, router, view, page } = await open()
    await router.push('/?period=2025-Q1')
    await router.push('/')
    await flushPromises()
    expect(view.situation.value.kind).toBe('printed')
    await reader.arrive('2025-Q1')
    expect([view.live.value, page.get('[role=status]').text()]).toEqual([false, ''])
  })

  it('to the latest period, once another was shown, draws the latest', async () => {
    const { reader, router, view } = await open('/?period=2025-Q1')
    await reader.arrive('2025-Q1')
    await router.push('/')
    await reader.arrive('2025-Q2')
    expect([view.live.value, view.model.value?.progress.period]).toEqual([true, '2025-Q2'])
  })
})

describe('the address', () => {
  it('is put right where it asks for what does not exist, without a step in the history', async () => {
    const { router, reader } = await open('/?period=1999-Q9&status=far-behind&sort=number&utm=x')
    await reader.arrive('2025-Q2')
    expect(router.currentRoute.value.query).toEqual({ status: 'far-behind' })
  })

  it('follows a wish, and leaves out what only says the default', async () => {
    const { router, view } = await open()
    view.ask({ period: '2025-Q1', sort: '-gap' })
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({ period: '2025-Q1', sort: '-gap' })
    view.ask({ period: null, sort: 'number' })
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({})
  })
})
