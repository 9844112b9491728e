import type { Audience, Column, Words } from './column.ts'
import { describeRange, KIND_WORDS } from './describe.ts'
import type { Table } from './table.ts'

/** What the dictionary says of one column. */
export interface DictionaryEntry {
  readonly column: string
  readonly title: Words
  readonly kind: Words
  readonly unit: string | null
  /** What null means; null = the cell is always filled. */
  readonly nullMeans: Words | null
  readonly audience: Audience
  /** Stays in the row of a withheld task. */
  readonly isKept: boolean
  readonly hint: Words | null
  readonly constraints: readonly Words[]
  /** Words of each code of a closed set; empty for every other kind. */
  readonly choices: readonly { readonly code: string; readonly words: Words }[]
  /** Table whose rows the cell names; null = none. */
  readonly ref: string | null
}

/** What the dictionary says of one table. */
export interface DictionaryTable {
  readonly name: string
  readonly title: Words
  readonly rowMeans: Words
  readonly note: Words | null
  readonly key: readonly string[]
  readonly entries: readonly DictionaryEntry[]
}

const listConstraints = (name: string, column: Column, table: Table): readonly Words[] => {
  const { pattern, ref, also } = column
  const range = describeRange(column)
  const others = also ? { zh: `，或 ${also.join('、')}`, en: `, or ${also.join(', ')}` } : { zh: '', en: '' }
  return [
    ...(table.key.includes(name) ? [{ zh: '键的一部分', en: 'part of the key' }] : []),
    ...(range ? [range] : []),
    ...(pattern === undefined ? [] : [{ zh: `写法 ${pattern}`, en: `of the form ${pattern}` }]),
    ...(ref === undefined ? [] : [{ zh: `须在 ${ref} 表中${others.zh}`, en: `names a row of ${ref}${others.en}` }]),
  ]
}

/** The dictionary entry of one column. */
const toDictionaryEntry = (table: Table, name: string, column: Column): DictionaryEntry => ({
  column: name,
  title: column.title,
  kind: KIND_WORDS[column.kind],
  unit: column.unit ?? null,
  nullMeans: column.absent ?? null,
  audience: column.audience ?? 'office',
  isKept: column.kept === true,
  hint: column.hint ?? null,
  constraints: listConstraints(name, column, table),
  choices: Object.entries(column.choices ?? {}).map(([code, words]) => ({ code, words })),
  ref: column.ref ?? null,
})

/** The dictionary of a table, its columns in declared order. */
export const toDictionary = (table: Table): DictionaryTable => ({
  name: table.name,
  title: table.title,
  rowMeans: table.rowMeans,
  note: table.note ?? null,
  key: table.key,
  entries: Object.entries(table.columns).map(([name, column]) => toDictionaryEntry(table, name, column)),
})
