import type { EChartsOption } from 'echarts'
import type { Voice } from '../format/findings/voice.ts'
import type { Locale } from '../format/locale.ts'
import type { Words } from '../model/column.ts'

export type { Locale, Voice }

/** Why a chart has nothing to draw, in words for the reader. */
export interface Nothing {
  readonly kind: 'nothing'
  readonly why: Words
}

/** Size of a drawing in CSS pixels. */
export interface ChartSize {
  readonly width: number
  readonly height: number
}

/** A drawing for one width: its size, and the option that fills it. */
export interface Drawing {
  readonly size: ChartSize
  readonly option: EChartsOption
}

/** The same numbers as a table. The first cell of each row is its heading. */
export interface ChartTable {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A reason to draw nothing. */
export const nothing = (zh: string, en: string): Nothing => ({ kind: 'nothing', why: { zh, en } })
