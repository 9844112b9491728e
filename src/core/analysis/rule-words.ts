import type { Words } from '../model/column.ts'
import type { Thresholds } from './rule-facts.ts'

const toSigned = (points: number): string => (points < 0 ? `−${-points}` : String(points))

/** The words of a case with the thresholds of a version of the rule filled in. */
export const toCaseWords = ({ words }: { readonly words: Words }, thresholds: Thresholds): Words => {
  const fill = (text: string): string =>
    text
      .replaceAll('{slightlyBelow}', toSigned(thresholds.slightlyBelow))
      .replaceAll('{farBelow}', toSigned(thresholds.farBelow))
  return { zh: fill(words.zh), en: fill(words.en) }
}
