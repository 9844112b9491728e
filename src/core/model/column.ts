/** A text in both languages of the site. */
export interface Words {
  readonly zh: string
  readonly en: string
}

/** Who may see a column: everybody, or the office alone. */
export type Audience = 'public' | 'office'

/**
 * What a cell holds.
 *
 * `date` is `YYYY-MM-DD`; `month` is `YYYY-MM` or `YYYY-MM-DD`, as precise as its source prints it;
 * `instant` is `YYYY-MM-DDTHH:mm:ss+08:00`; `period` is `YYYY-Qn` or `YYYY-MM`;
 * `list` is an array of texts, written `a;b` in CSV and XLSX.
 */
export type CellKind =
  'text' | 'integer' | 'number' | 'flag' | 'date' | 'month' | 'instant' | 'period' | 'choice' | 'list'

/** What every column may say of itself, beside its kind and title. */
export interface ColumnOptions {
  /** Who may see it. Absent = the office alone. */
  readonly audience?: Audience
  /** Stays in the row of a withheld task, or of a row that points to one. Absent = left out. */
  readonly kept?: true
  /** What null means here. Absent = null is an error. */
  readonly absent?: Words
  /** How to fill the cell in, or how to read it. */
  readonly hint?: Words
  /** Unit of a quantity, as printed behind it. */
  readonly unit?: string
  /** Least and greatest value that a number may take, both included. */
  readonly min?: number
  readonly max?: number
  /** Regular expression which the whole text must match. */
  readonly pattern?: string
  /** Name of the table whose `id` (or only key) this cell, or each item of this list, must name. */
  readonly ref?: string
  /** Texts that are allowed beside the names of `ref`: `*` for "all of them". */
  readonly also?: readonly string[]
  /** An optional English twin stands behind it, named `<column>En`. Null there = not translated. */
  readonly twin?: true
  /** Regular expression which the whole English twin must match. */
  readonly twinPattern?: string
}

/** A column of a table: its kind, its title, and what it must satisfy. */
export interface Column extends ColumnOptions {
  readonly kind: CellKind
  readonly title: Words
  /** The closed set of a `choice`, each with its words. Null for every other kind. */
  readonly choices: Readonly<Record<string, Words>> | null
}

type Of<K extends CellKind, O, C = null> = { readonly kind: K; readonly title: Words; readonly choices: C } & O

const build =
  <K extends CellKind>(kind: K) =>
  <const O extends ColumnOptions>(zh: string, en: string, options: O): Of<K, O> => ({
    kind,
    title: { zh, en },
    choices: null,
    ...options,
  })

export const text = build('text')
export const integer = build('integer')
export const number = build('number')
export const flag = build('flag')
export const date = build('date')
export const month = build('month')
export const instant = build('instant')
export const period = build('period')
export const list = build('list')

/** A column whose cell is one of a closed set of codes; `choices` maps each code to its words. */
export const choice = <const C extends Readonly<Record<string, Words>>, const O extends ColumnOptions>(
  zh: string,
  en: string,
  choices: C,
  options: O,
): Of<'choice', O, C> => ({ kind: 'choice', title: { zh, en }, choices, ...options })

type Value<C> = C extends { kind: 'integer' | 'number' }
  ? number
  : C extends { kind: 'flag' }
    ? boolean
    : C extends { kind: 'list' }
      ? readonly string[]
      : C extends { kind: 'choice'; choices: infer V }
        ? keyof V & string
        : string

/** The type of one cell of a column: null only where the column says what null means. */
export type Cell<C> = C extends { absent: Words } ? Value<C> | null : Value<C>

/** Options of a column that everybody may see. */
export const PUBLIC = { audience: 'public' } as const

/** Options of a public column that a withheld task, or a row that points to one, keeps. */
export const KEPT = { audience: 'public', kept: true } as const

/** The column that names where a row comes from. */
export const source = text('来源', 'Source', { ...KEPT, ref: 'sources' })
