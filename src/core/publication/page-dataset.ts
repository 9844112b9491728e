/** A published dataset that parts of a page are drawn from, beside the view of the period. */
export interface PageDataset<T> {
  /** Path below `data/v/<version>/`. */
  readonly file: string
  /** The dataset in the form that parts use; null = of a form that is not known. */
  readonly parse: (value: unknown) => T | null
}
