import type { Words } from '../../model/column.ts'
import { definitions, words } from './blocks.ts'
import type { FormulaText, MethodSection } from './types.ts'

interface Group {
  readonly id: string
  readonly title: Words
  readonly formulae: readonly string[]
}

const GROUPS: readonly Group[] = [
  {
    id: 'progress',
    title: words('完成率、序时进度与差距', 'Progress, scheduled progress and the gap'),
    formulae: ['plan-in-force', 'elapsed', 'scheduled', 'rounding', 'gap', 'rule-version'],
  },
  { id: 'returns', title: words('报送', 'Returns'), formulae: ['return-due', 'on-time', 'silent'] },
  {
    id: 'roll-ups',
    title: words('汇总', 'Roll-ups'),
    formulae: ['task-progress', 'roll-up', 'partial', 'behind-parts'],
  },
  {
    id: 'shares',
    title: words('四地占比', 'Shares by province'),
    formulae: ['status-share', 'on-time-share', 'acceptance-share', 'small-base'],
  },
  {
    id: 'changes',
    title: words('变化与比较', 'Changes and comparisons'),
    formulae: ['moved', 'comparison'],
  },
  { id: 'due', title: words('到期与逾期', 'Due and overdue'), formulae: ['due-next', 'overdue'] },
  { id: 'overrides', title: words('人工调整', 'Statuses set by the office'), formulae: ['overrides'] },
  {
    id: 'services',
    title: words('跨省通办的计数', 'Counts of cross-province services'),
    formulae: ['service-returns', 'service-sums', 'service-change'],
  },
  {
    id: 'hazards',
    title: words('水域隐患与涉江案件', 'Water hazards and river cases'),
    formulae: ['hazard-totals', 'hazard-waiting', 'hazard-rate', 'hazard-missing'],
  },
]

const OTHER: Omit<Group, 'formulae'> = { id: 'other', title: words('其他算法', 'Other computations') }

const toSection = ({ id, title }: Omit<Group, 'formulae'>, formulae: readonly FormulaText[]): MethodSection<Words> => ({
  id,
  title,
  blocks: [definitions(formulae.map((formula) => ({ id: formula.id, term: formula.title, text: formula.words })))],
})

/** The declared formulae in sections. Each appears once; those that no section asks for stand in one of their own. */
export const formulaSections = (formulae: readonly FormulaText[]): readonly MethodSection<Words>[] => {
  const placed = new Set(GROUPS.flatMap((group) => group.formulae))
  const sections = GROUPS.map((group) => {
    const found = group.formulae.flatMap((id) => formulae.filter((formula) => formula.id === id))
    return toSection(group, found)
  })
  const others = formulae.filter(({ id }) => !placed.has(id))
  return [...sections, toSection(OTHER, others)].filter(({ blocks }) =>
    blocks.some((block) => block.kind === 'definitions' && block.items.length > 0),
  )
}
