import { formatPeriodRange } from '../format/dates.ts'
import { isPeriod } from '../model/calendar.ts'
import type { Words } from '../model/column.ts'
import type { RowOfTable } from '../model/tables.ts'
import type { FileKeeper } from './file-keeper.ts'
import type { ReadFile } from './read-rows.ts'

const OFFICE: Words = { zh: '领导小组办公室', en: 'Office of the leading group' }

const DIGEST_LETTERS = 12

/** Id of the source that a file is. */
export const toSourceId = ({ digest }: ReadFile): string => `reported-${digest.slice(0, DIGEST_LETTERS)}`

const findPeriods = ({ rows }: ReadFile): readonly string[] => {
  const periods = new Set<string>()
  for (const { cells } of rows) {
    const period = cells['period']
    if (typeof period === 'string') periods.add(period)
  }
  return [...periods].filter(isPeriod).sort()
}

/** The source that a file is: its unit, its periods, its name and its SHA-256. */
export const toFileSource = (
  file: ReadFile,
  keeper: FileKeeper,
  regions: readonly RowOfTable<'regions'>[],
): RowOfTable<'sources'> => {
  const region = keeper.kind === 'province' ? regions.find(({ code }) => code === keeper.region) : undefined
  const [first, last] = [findPeriods(file)[0], findPeriods(file).at(-1)]
  const about = (locale: 'zh' | 'en'): string | null =>
    first === undefined || last === undefined ? null : formatPeriodRange(first, last, locale)
  const unit = region?.name ?? OFFICE.zh
  const unitEn = region ? region.nameEn : OFFICE.en
  return {
    id: toSourceId(file),
    kind: 'reported',
    title: `${unit}报送（${about('zh') ?? '计划'}）`,
    titleEn: unitEn && `${unitEn}: return (${about('en') ?? 'plan'})`,
    publisher: unit,
    publisherEn: unitEn,
    author: null,
    publishedOn: null,
    dateBasis: 'not printed',
    url: null,
    note: `SHA-256：${file.digest}`,
    noteEn: `SHA-256: ${file.digest}`,
    file: file.name,
  }
}
