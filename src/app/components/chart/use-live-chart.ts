import { onBeforeUnmount, onMounted, shallowRef, watch } from 'vue'
import type { ShallowRef } from 'vue'
import type { Nothing } from '../../../core/charts/chart.ts'
import type { PreparedChart } from '../../../core/charts/registry.ts'
import { drawInTurn, isOutOfSight, watchSight } from '../../out-of-sight.ts'
import { DatasetError } from '../../api/read-dataset.ts'
import type { Problem } from '../../api/read-dataset.ts'
import { useSite } from '../../site.ts'
import { clearPlace, hasDrawing, keepPlace, type ChartWidths } from './chart-stage.ts'
import { createOverlay } from './create-overlay.ts'
import { isInSight, isStill, letMove } from './movement.ts'

/** Computes the chart; its code is loaded when it is first asked for. */
export type Prepare = () => Promise<PreparedChart | Nothing>

/** What the prerendered drawing shows: a chart, or null where that is not known and where nothing is to move. */
export type PrintedChart = PreparedChart | 'reading' | null

/** What a live chart is made from. */
export interface LiveChartProps {
  /** Null = the data was not read yet: the prerendered drawing stands. */
  readonly prepare: Prepare | null
  /** The prerendered drawing shows another view than the one that is asked for. */
  readonly live: boolean
  /** What the prerendered drawing shows: the first other view moves away from it. */
  readonly before?: PrintedChart | undefined
  readonly widths: ChartWidths
}

interface Places {
  readonly stage: Readonly<ShallowRef<HTMLElement | null>>
  readonly host: Readonly<ShallowRef<HTMLElement | null>>
}

interface LiveChartControl {
  /** Why the chart's data, its code or the runtime did not arrive, while the static drawing stands; null = they did. */
  readonly failed: Readonly<ShallowRef<Problem['kind'] | null>>
  /** Draws what is to be drawn now, if it is time for it. */
  readonly show: () => Promise<void>
}

type Overlay = ReturnType<typeof createOverlay>

/** Whether a prerendered drawing gives way to another view, and may move. */
const isToMove = (stage: HTMLElement, overlay: Overlay, { live }: LiveChartProps): boolean =>
  live && overlay.isEmpty() && hasDrawing(stage) && !isStill()

/** Where it is not known by then, a chart appears without having moved. */
const PATIENCE_MS = 500

/** Resolves once it is known what the prerendered drawing shows, or will not be. */
const whenKnown = (props: LiveChartProps): Promise<void> =>
  new Promise((done) => {
    if (props.before !== 'reading') return done()
    const finish = (): void => {
      stop()
      clearTimeout(timer)
      done()
    }
    const timer = setTimeout(finish, PATIENCE_MS)
    const stop = watch(() => props.before, finish)
  })

const drawOn = async (
  stage: HTMLElement,
  overlay: Overlay,
  props: LiveChartProps,
  marking: string | undefined,
  isLatest: () => boolean,
): Promise<void> => {
  if (!props.prepare) return
  const [prepared, { createLiveChart }] = await Promise.all([props.prepare(), import('./charts-runtime.ts')])
  const moves = isToMove(stage, overlay, props)
  const seen = isInSight(stage)
  if (moves) await (seen ? whenKnown(props) : letMove())
  if (!isLatest()) return
  delete stage.dataset['waiting']
  if (prepared.kind === 'nothing') {
    overlay.clear()
    clearPlace(stage, props.widths)
    return
  }
  const { before } = props
  if (before && before !== 'reading' && moves && seen) overlay.draw(before, createLiveChart)
  keepPlace(stage, props.widths, prepared, marking)
  overlay.draw(prepared, createLiveChart)
}

/** Draws in the place of the prerendered drawing once the chart is used, or once its data is another. */
export const useLiveChart = (
  props: LiveChartProps,
  used: Readonly<ShallowRef<boolean>>,
  { stage, host }: Places,
  pick: (id: string) => void,
): LiveChartControl => {
  const { marking, locale } = useSite()
  const failed = shallowRef<Problem['kind'] | null>(null)
  let overlay: Overlay | null = null
  let observer: ResizeObserver | null = null
  let stopWatching: (() => void) | null = null
  let turn = 0

  const show = async (): Promise<void> => {
    const place = stage.value
    if (!place || !overlay || !props.prepare || !(used.value || props.live || !hasDrawing(place))) return
    const mine = ++turn
    failed.value = null
    const isLater = props.live && isOutOfSight(place)
    // The old drawing is no answer to what is asked now: it keeps the place and is not seen.
    if (isLater || (props.live && overlay.isEmpty())) place.dataset['waiting'] = ''
    if (isLater) await new Promise<void>(drawInTurn)
    if (mine !== turn) return
    await drawOn(place, overlay, props, marking?.[locale], () => mine === turn).catch((cause: unknown) => {
      // The import of a module does not say why it failed.
      if (mine === turn) failed.value = cause instanceof DatasetError ? cause.problem.kind : 'program'
    })
  }

  onMounted(() => {
    if (!stage.value || !host.value) return
    overlay = createOverlay(stage.value, host.value, props.widths, pick)
    observer = new ResizeObserver(() => overlay?.fit())
    observer.observe(stage.value)
    stopWatching = watchSight(stage.value)
    void show()
  })
  watch(() => [props.prepare, props.live, used.value], show)
  onBeforeUnmount(() => {
    turn++
    observer?.disconnect()
    stopWatching?.()
    overlay?.clear()
  })
  return { failed, show }
}
