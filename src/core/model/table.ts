import type { Cell, Column, Words } from './column.ts'

type Columns = Readonly<Record<string, Column>>

/** A row of cells under the names of their columns, English twins included. */
export type RowOf<C extends Columns> = { readonly [K in keyof C]: Cell<C[K]> } & {
  readonly [K in keyof C as C[K] extends { twin: true } ? `${K & string}En` : never]: string | null
}

/** The one description of a table; validator, schemas, template, exports and pages follow from it. */
export interface Table<C extends Columns = Columns> {
  readonly name: string
  readonly title: Words
  /** What one row stands for. */
  readonly rowMeans: Words
  /** What a reader must know before using any row. Absent = nothing beyond the columns. */
  readonly note?: Words
  /** The columns that together tell one row from every other, in the order of sorting. */
  readonly key: readonly string[]
  /** Column with the period or the date of which a row speaks: what is later than a publication's is not in it. Absent = undated. */
  readonly datedBy?: string
  /** Every column in the order in which it is written, English twins behind their Chinese. */
  readonly columns: Columns
  /** Carries the type of a row; never read. */
  readonly declared: C
}

/** The row type of a declared table. */
export type Row<T> = T extends Table<infer C> ? RowOf<C> : never

const twinOf = (column: Column): Column => ({
  kind: 'text',
  choices: null,
  title: { zh: `${column.title.zh}（英文）`, en: `${column.title.en} (English)` },
  absent: { zh: '未译，以中文为准', en: 'not translated; the Chinese stands' },
  ...(column.twinPattern === undefined ? {} : { pattern: column.twinPattern }),
  ...(column.audience ? { audience: column.audience } : {}),
  ...(column.kept ? { kept: column.kept } : {}),
})

/** A table from its parts: English twins are set behind the columns that declare one. */
export const defineTable = <const C extends Columns>(parts: {
  readonly name: string
  readonly title: Words
  readonly rowMeans: Words
  readonly note?: Words
  readonly key: readonly (keyof C & string)[]
  readonly datedBy?: keyof C & string
  readonly columns: C
}): Table<C> => ({
  ...parts,
  declared: parts.columns,
  columns: Object.fromEntries(
    Object.entries(parts.columns).flatMap(([name, column]): [string, Column][] =>
      column.twin
        ? [
            [name, column],
            [`${name}En`, twinOf(column)],
          ]
        : [[name, column]],
    ),
  ),
})
