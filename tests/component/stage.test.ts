import { createPinia } from 'pinia'
import { createSSRApp, defineComponent, h, nextTick } from 'vue'
import type { App } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import KeptHtml from '../../src/app/components/ui/KeptHtml.vue'
import { useModel } from '../../src/app/composables/useModel.ts'
import type { ViewModel } from '../../src/app/site.ts'
import { useViewStore } from '../../src/app/stores/view.ts'
import { modelOf } from './site-of-test.ts'

const watched = new Set<Element>()
/** What the browser says of the places that are watched. */
let tell: (isIntersecting: boolean) => void = () => undefined

class FakeObserver {
  constructor(note: (entries: readonly Pick<IntersectionObserverEntry, 'target' | 'isIntersecting'>[]) => void) {
    tell = (isIntersecting) => note([...watched].map((target) => ({ target, isIntersecting })))
  }
  observe(place: Element): void {
    watched.add(place)
  }
  unobserve(place: Element): void {
    watched.delete(place)
  }
}

const Part = defineComponent({
  setup() {
    const model = useModel()
    return () => h('p', { tabindex: 0 }, model.value.progress.period)
  },
})

/** A view of so many tasks. */
const viewOf = (period: string, tasks: number): ViewModel => {
  const { progress, words } = modelOf()
  const rows = Array.from({ length: tasks }, () => progress.tasks).flat()
  return { words, progress: { ...progress, period, tasks: rows.slice(0, tasks) } }
}

vi.stubGlobal('IntersectionObserver', FakeObserver)
vi.stubGlobal('requestIdleCallback', (then: () => void) => setTimeout(then))
let frames: (() => void)[] = []
let app: App | null = null
let store: ReturnType<typeof useViewStore>
let place: Element

/** The frame is painted, and what waits for that is done. */
const paint = async (): Promise<void> => {
  for (const frame of frames.splice(0)) frame()
  await vi.waitFor(() => expect(place.hasAttribute('data-waiting')).toBe(false))
}
const show = async (period: string, tasks = 1000): Promise<void> => {
  store.model = viewOf(period, tasks)
  store.live = true
  await nextTick()
}

beforeEach(async () => {
  vi.spyOn(globalThis, 'requestAnimationFrame').mockImplementation((then) => frames.push(() => then(0)))
  const pinia = createPinia()
  store = useViewStore(pinia)
  document.body.innerHTML = '<main><section class="panel"><div data-of-view=""><p>printed</p></div></section></main>'
  app = createSSRApp(() => h('section', { class: 'panel' }, [h(KeptHtml, { live: store.live }, () => [h(Part)])]))
  app.use(pinia).mount('main')
  place = document.querySelector('[data-of-view]') ?? document.body
  await vi.waitFor(() => expect(watched.size).toBe(1))
  tell(true)
})

afterEach(() => {
  app?.unmount()
  frames = []
  vi.restoreAllMocks()
})

describe('a place of a large view', () => {
  it('is drawn at once where it is seen', async () => {
    await show('2025-Q1')
    expect(place.outerHTML).toBe('<div data-of-view=""><p tabindex="0">2025-Q1</p></div>')
  })

  it('that is out of sight keeps back what the server wrote, and is drawn after the paint', async () => {
    tell(false)
    await show('2025-Q1')
    expect(place.outerHTML).toBe('<div data-of-view="" data-waiting=""><p>printed</p></div>')
    await paint()
    expect(place.outerHTML).toBe('<div data-of-view=""><p tabindex="0">2025-Q1</p></div>')
  })

  it('keeps an earlier view back, and draws only the last of several', async () => {
    await show('2024-Q4')
    tell(false)
    await show('2025-Q1')
    await show('2025-Q2')
    expect(place.outerHTML).toBe('<div data-of-view="" data-waiting=""><p tabindex="0">2024-Q4</p></div>')
    await paint()
    expect(place.outerHTML).toBe('<div data-of-view=""><p tabindex="0">2025-Q2</p></div>')
    expect(frames).toEqual([])
  })

  it('is drawn at once where the focus is in it', async () => {
    await show('2024-Q4')
    place.querySelector('p')?.focus()
    tell(false)
    await show('2025-Q1')
    expect(place.textContent).toBe('2025-Q1')
  })

  it('is drawn before it is printed', async () => {
    tell(false)
    await show('2025-Q1')
    dispatchEvent(new Event('beforeprint'))
    await nextTick()
    expect(place.textContent).toBe('2025-Q1')
  })
})

it('a small view is drawn at once wherever it stands', async () => {
  tell(false)
  await show('2025-Q1', 600)
  expect(place.textContent).toBe('2025-Q1')
})
