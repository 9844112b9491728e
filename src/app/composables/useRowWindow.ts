import { useWindowVirtualizer } from '@tanstack/vue-virtual'
import { computed, onMounted, onUnmounted, ref, watch } from 'vue'
import type { ComputedRef, Ref } from 'vue'

/** Up to so many tasks, every row that was asked for is drawn. */
const WHOLE_LIST = 600
/** Of a longer list, up to so many rows are all drawn: drawing more can be felt. */
const WHOLE_SELECTION = 60
/** `aria-rowindex` of the first row below the head. */
const FIRST_ROW = 2
const OVERSCAN = 8

interface WindowedRow<R> {
  readonly row: R
  readonly index: number
}

interface RowWindow<R> {
  readonly shown: ComputedRef<readonly WindowedRow<R>[]>
  /** Height in pixels of the rows that are not drawn, above and below. */
  readonly before: ComputedRef<number>
  readonly after: ComputedRef<number>
}

interface RowList<R> {
  readonly rows: ComputedRef<readonly R[]>
  readonly keyOf: (row: R) => string
  /** Tasks of the period, asked for or not. */
  readonly total: ComputedRef<number>
  /** The table's body. Its rows carry their `aria-rowindex`. */
  readonly body: Readonly<Ref<HTMLElement | null>>
}

const isPrinting = (): Ref<boolean> => {
  const printing = ref(false)
  const start = (): void => void (printing.value = true)
  const end = (): void => void (printing.value = false)
  onMounted(() => {
    addEventListener('beforeprint', start)
    addEventListener('afterprint', end)
  })
  onUnmounted(() => {
    removeEventListener('beforeprint', start)
    removeEventListener('afterprint', end)
  })
  return printing
}

const keyAt =
  <R>(rows: readonly R[], keyOf: (row: R) => string) =>
  (index: number): string | number => {
    const row = rows[index]
    return row === undefined ? index : keyOf(row)
  }

const heightsOf = (body: HTMLElement | null): readonly (readonly [index: number, height: number])[] =>
  [...(body?.querySelectorAll('tr[aria-rowindex]') ?? [])].map((row) => [
    Number(row.getAttribute('aria-rowindex')) - FIRST_ROW,
    row.getBoundingClientRect().height,
  ])

/** The rows near what the reader sees; all of them where they are few, and on paper. */
export const useRowWindow = <R>({ rows, keyOf, total, body }: RowList<R>): RowWindow<R> => {
  const top = ref(0)
  const rowHeight = ref(36)
  const printing = isPrinting()
  onMounted(() => {
    const box = body.value?.getBoundingClientRect()
    if (!box) return
    top.value = box.top + scrollY
    rowHeight.value = body.value?.querySelector('tr:not(.spacer)')?.getBoundingClientRect().height ?? rowHeight.value
  })
  const isShort = computed(() => rows.value.length <= (total.value > WHOLE_LIST ? WHOLE_SELECTION : WHOLE_LIST))
  const virtualizer = useWindowVirtualizer(
    computed(() => ({
      count: rows.value.length,
      getItemKey: keyAt(rows.value, keyOf),
      estimateSize: () => rowHeight.value,
      overscan: OVERSCAN,
      scrollMargin: top.value,
      enabled: !isShort.value,
    })),
  )
  const isWhole = computed(() => import.meta.env.SSR || printing.value || isShort.value)
  const items = computed(() => (isWhole.value ? [] : virtualizer.value.getVirtualItems()))
  const shown = computed(() => {
    if (isWhole.value) return rows.value.map((row, index) => ({ row, index }))
    return items.value.flatMap(({ index }) => {
      const row = rows.value[index]
      return row === undefined ? [] : [{ row, index }]
    })
  })
  const before = computed(() => (isWhole.value ? 0 : Math.max(0, (items.value[0]?.start ?? 0) - top.value)))
  const after = computed(() => {
    const last = items.value.at(-1)
    return isWhole.value || !last ? 0 : Math.max(0, virtualizer.value.getTotalSize() - (last.end - top.value))
  })
  /** Rows differ in height: without their own, the list would jump, and chase itself along the page. */
  const measure = (): void => {
    if (isWhole.value) return
    for (const [index, height] of heightsOf(body.value)) virtualizer.value.resizeItem(index, height)
  }
  watch(shown, measure, { flush: 'post' })
  return { shown, before, after }
}
