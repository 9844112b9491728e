import type { Words } from '../../model/column.ts'
import type { Status } from '../../model/status.ts'
import type { RowOfTable } from '../../model/tables.ts'

/** Something to read within a section; `T` is `Words` until a language is chosen, then text. */
export type MethodBlock<T> =
  | { readonly kind: 'paragraph'; readonly text: T }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly T[] }
  | { readonly kind: 'definitions'; readonly items: readonly Definition<T>[] }
  | {
      readonly kind: 'table'
      readonly caption: T
      readonly head: readonly T[]
      readonly rows: readonly (readonly T[])[]
    }

/** A term with what it means. `id` is the anchor that other pages link to. */
export interface Definition<T> {
  readonly id: string
  readonly term: T
  readonly text: T
}

/** A section of the page of methods. `id` is its anchor. */
export interface MethodSection<T> {
  readonly id: string
  readonly title: T
  readonly blocks: readonly MethodBlock<T>[]
}

/** One case of the status rule, as the rule declares it; `{slightlyBelow}` and `{farBelow}` stand for thresholds. */
export interface RuleCase {
  readonly id: string
  readonly status: Status
  readonly words: Words
}

/** How one number is come by, as the function that computes it declares it. */
export interface FormulaText {
  readonly id: string
  readonly title: Words
  readonly words: Words
}

/** What the page of methods renders and must not repeat: the rule, the formulae, and the rows they rest on. */
export interface MethodInput {
  /** In the order in which they are tried: the first that applies decides. */
  readonly partCases: readonly RuleCase[]
  readonly taskCases: readonly RuleCase[]
  /** The words of a case with the thresholds of a version filled in. */
  readonly toCaseWords: (ruleCase: RuleCase, thresholds: RuleRow) => Words
  readonly formulae: readonly FormulaText[]
  /** Every version of the rule. */
  readonly rules: readonly RuleRow[]
  /** Version that holds in the period shown. */
  readonly version: string
  readonly plan: PlanRow
  /** Some of the data on the site is sample. */
  readonly sample: boolean
}

/** A version of the status rule. */
export type RuleRow = RowOfTable<'rules'>

/** The plan, as far as the page speaks of it. */
export type PlanRow = Pick<
  RowOfTable<'plans'>,
  'ordinal' | 'signedOn' | 'start' | 'startBasis' | 'due' | 'dueBasis' | 'cadence' | 'declaredTasks'
>
