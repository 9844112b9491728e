import type { Formula } from './formula.ts'
import type { Printed } from './types.ts'

export const ROUNDING: Formula = {
  id: 'rounding',
  title: { zh: '取整', en: 'Rounding' },
  words: {
    zh: '百分数四舍五入到整数；99 与 100 之间一律记 99，0 与 1 之间一律记 1。先求平均，最后取整一次。',
    en: 'Percentages are rounded half up to whole points; anything between 99 and 100 is printed as 99, anything between 0 and 1 as 1. Means are taken first and rounded once.',
  },
}

export const GAP: Formula = {
  id: 'gap',
  title: { zh: '差距', en: 'Gap' },
  words: {
    zh: '差距（百分点）＝ 印出的完成率 − 印出的序时进度。状态按这个差距判定，读者可以自行复算。',
    en: 'Gap (points) = printed progress − printed scheduled progress. The status is decided on this gap, so that a reader can recompute it.',
  },
}

/** Binary fractions leave 49.5 as 49.49999…; nine decimals are far finer than any return and far coarser than that. */
const NINE_DECIMALS = 1e9

/** A percentage as printed: whole, half up, but never 0 or 100 unless it is exactly that. See `ROUNDING`. */
export const toPrintedPercent = (exactPercent: number): number => {
  const percent = Math.round(exactPercent * NINE_DECIMALS) / NINE_DECIMALS
  if (percent > 99 && percent < 100) return 99
  if (percent > 0 && percent < 1) return 1
  return Math.floor(percent + 0.5)
}

/** The three printed numbers from exact progress and scheduled progress. See `GAP`. Null = not known. */
export const toPrinted = (progressExact: number | null, scheduledExact: number | null): Printed => {
  const progressPercent = progressExact === null ? null : toPrintedPercent(progressExact)
  const scheduledPercent = scheduledExact === null ? null : toPrintedPercent(scheduledExact)
  const gapPoints = progressPercent === null || scheduledPercent === null ? null : progressPercent - scheduledPercent
  return { progressPercent, scheduledPercent, gapPoints }
}
