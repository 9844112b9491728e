import { isolate } from '../isolate.ts'
import type { Locale } from '../locale.ts'

/** What a citation of the data names. */
export interface CitationFacts {
  readonly site: string
  /** Null = not stated. */
  readonly publisher: string | null
  readonly version: string
  readonly asOf: string
  readonly sample: boolean
  readonly address: string
}

/** How the data are cited, in one line. Sample data are cited as sample data. */
export const formatCitation = (
  { site, publisher, version, asOf, sample, address }: CitationFacts,
  locale: Locale,
): string => {
  const by = publisher === null ? null : isolate(publisher)
  if (locale === 'zh') {
    const mark = sample ? '（示例数据 · 非真实进展）' : ''
    return `${by === null ? '' : `${by}：`}《${site}》数据${mark}，版本 ${version}，数据截至 ${asOf}。${address}`
  }
  const mark = sample ? ' (sample data, not real progress)' : ''
  return `${by === null ? '' : `${by}. `}${site}: data${mark}. Version ${version}, as of ${asOf}. ${address}`
}
