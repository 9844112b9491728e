import type { PartProgress, RegionCode, TaskProgress } from './types.ts'

/**
 * What became of the returns of a part between two periods: silent for two periods running and not so before; a due
 * return is missing that was made, or not due, before; it came back; it was made for the first time.
 */
export type ReturnMove = 'fell-silent' | 'went-missing' | 'came-back' | 'first'

/** The moves in the order in which they are told: who is missing first. */
export const RETURN_MOVES: readonly ReturnMove[] = ['fell-silent', 'went-missing', 'came-back', 'first']

/** The provinces whose returns for a task changed. */
export interface ReturnChange {
  readonly kind: 'returns'
  readonly task: string
  readonly parts: readonly { readonly region: RegionCode; readonly move: ReturnMove }[]
}

const isIn = (part: PartProgress): boolean => part.returnState === 'on-time' || part.returnState === 'late'

/** In which way the returns of a part moved; null = they did not. `before` undefined = it had no part. */
const toReturnMove = (before: PartProgress | undefined, after: PartProgress): ReturnMove | null => {
  if (after.silent && !before?.silent) return 'fell-silent'
  if (after.returnState === 'missing') return before?.returnState === 'missing' ? null : 'went-missing'
  if (!isIn(after) || (before && isIn(before))) return null
  return before?.returnState === 'missing' ? 'came-back' : 'first'
}

/** The change of a task's returns; null = nobody's changed. `before` null = the task was not in the plan. */
export const computeReturnChange = (before: TaskProgress | null, after: TaskProgress): ReturnChange | null => {
  let parts: ReturnChange['parts'][number][] | null = null
  for (const part of after.parts) {
    const former = before?.parts.find(({ region }) => region === part.region)
    const move = toReturnMove(former, part)
    if (move !== null) (parts ??= []).push({ region: part.region, move })
  }
  return parts && { kind: 'returns', task: after.task, parts }
}

/** One part that fell silent weighs more than all that went missing, and so on. */
const WEIGHTS: Readonly<Record<ReturnMove, number>> = {
  'fell-silent': 1_000_000,
  'went-missing': 10_000,
  'came-back': 100,
  first: 1,
}

const weigh = ({ parts }: ReturnChange): number => parts.reduce((sum, { move }) => sum + WEIGHTS[move], 0)

/** Most parts that fell silent first, then most that went missing, and so on; equals stay in their order. */
export const sortReturnChanges = (changes: readonly ReturnChange[]): readonly ReturnChange[] =>
  changes
    .map((change) => ({ change, weight: weigh(change) }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ change }) => change)

/** How many parts' returns moved in each way. */
export const countReturnMoves = (changes: readonly ReturnChange[]): Readonly<Record<ReturnMove, number>> => {
  const counts = { 'fell-silent': 0, 'went-missing': 0, 'came-back': 0, first: 0 }
  for (const { parts } of changes) for (const { move } of parts) counts[move]++
  return counts
}
