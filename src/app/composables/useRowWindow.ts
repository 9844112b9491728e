import { useWindowVirtualizer } from '@tanstack/vue-virtual'
import { computed, onMounted, onUnmounted, ref } from 'vue'
import type { ComputedRef, Ref } from 'vue'

/** Up to so many rows are all drawn. */
const ALL_ROWS = 600
const OVERSCAN = 12

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

/** The rows near what the reader sees; all of them where they are few, and on paper. `body` = the table's body. */
export const useRowWindow = <R>(
  rows: ComputedRef<readonly R[]>,
  body: Readonly<Ref<HTMLElement | null>>,
): RowWindow<R> => {
  const top = ref(0)
  const rowHeight = ref(36)
  const printing = isPrinting()
  onMounted(() => {
    const box = body.value?.getBoundingClientRect()
    if (!box) return
    top.value = box.top + scrollY
    rowHeight.value = body.value?.querySelector('tr:not(.spacer)')?.getBoundingClientRect().height ?? rowHeight.value
  })
  const virtualizer = useWindowVirtualizer(
    computed(() => ({
      count: rows.value.length,
      estimateSize: () => rowHeight.value,
      overscan: OVERSCAN,
      scrollMargin: top.value,
      enabled: rows.value.length > ALL_ROWS,
    })),
  )
  const isWhole = computed(() => import.meta.env.SSR || printing.value || rows.value.length <= ALL_ROWS)
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
  return { shown, before, after }
}
