import type { Load } from './load.ts'
import type { BenchPage } from './pages.ts'
import { median } from './statistics.ts'
import { formatAgainst, formatTable } from './text-table.ts'

/** The loadings of one page, and of the same page without scripts. */
export interface PageLoads {
  readonly page: BenchPage
  readonly whole: readonly Load[]
  readonly scriptFree: readonly Load[]
}

const KIB = 1024

const HEADS = ['page', 'all KiB', 'scripts KiB', 'first paint ms', 'largest paint ms', 'blocking ms', 'layout shift']

const medianOf = (loads: readonly Load[], key: keyof Load): number => median(loads.map((load) => load[key]))

const rowsOf = ({ page, whole, scriptFree }: PageLoads): readonly (readonly string[])[] => {
  const of = (key: keyof Load): number => medianOf(whole, key)
  const bare = (key: keyof Load): number => medianOf(scriptFree, key)
  const ratio = (key: keyof Load): number => of(key) / bare(key)
  const { allKiB, scriptKiB, largestPaintRatio, blockingMs, layoutShift } = page.bars
  return [
    [
      `/${page.path}`,
      formatAgainst(of('allBytes') / KIB, allKiB, 1),
      formatAgainst(of('scriptBytes') / KIB, scriptKiB, 1),
      of('firstPaint').toFixed(0),
      of('largestPaint').toFixed(0),
      formatAgainst(of('blocking'), blockingMs, 0),
      formatAgainst(of('layoutShift'), layoutShift, 4),
    ],
    [
      '  without scripts',
      (bare('allBytes') / KIB).toFixed(1),
      '',
      bare('firstPaint').toFixed(0),
      bare('largestPaint').toFixed(0),
      bare('blocking').toFixed(0),
      bare('layoutShift').toFixed(4),
    ],
    [
      '  ratio',
      ratio('allBytes').toFixed(2),
      '',
      ratio('firstPaint').toFixed(2),
      formatAgainst(ratio('largestPaint'), largestPaintRatio, 2),
    ],
  ]
}

/** Every page with its bars, its script-free twin and the ratio of the two; medians. */
export const formatPageReport = (all: readonly PageLoads[]): string => formatTable(HEADS, all.flatMap(rowsOf))
