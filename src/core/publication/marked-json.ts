import type { Words } from '../model/column.ts'
import type { Dataset } from './datasets.ts'
import { MARKING_COLUMN, toMarkingCell } from './open-data/marking-column.ts'

/** What a site says of itself; null or absent = nothing. */
type Marking = Words | null | undefined

/** What a JSON file holds, with the marking in it: first in an object, in every object of a list. Without one, as it is. */
export const toMarked = (value: object, marking: Marking): object => {
  if (!marking) return value
  const cell = { [MARKING_COLUMN]: toMarkingCell(marking) }
  return Array.isArray(value) ? value.map((each: object) => ({ ...cell, ...each })) : { ...cell, ...value }
}

/** A dataset with the marking in it; without one, as it is. */
export const toMarkedDataset = (dataset: Dataset, marking: Marking): Dataset =>
  marking ? { ...dataset, text: `${JSON.stringify(toMarked(JSON.parse(dataset.text) as object, marking))}\n` } : dataset
