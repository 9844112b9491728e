import type { Words } from '../model/column.ts'

/** How one number or mark of the site is come by, in words that stand beside the function that computes it. */
export interface Formula {
  /** Lasting name, also the anchor on the page of methods. */
  readonly id: string
  readonly title: Words
  readonly words: Words
}
