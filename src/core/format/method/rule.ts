import type { Words } from '../../model/column.ts'
import { STATUSES, STATUS_CODES, type StatusShape } from '../../model/status.ts'
import { formatPeriod } from '../dates.ts'
import { both } from '../findings/phrases.ts'
import { twin } from '../locale.ts'
import { formatPointsShort } from '../numbers.ts'
import { paragraph, table, words } from './blocks.ts'
import type { MethodBlock, MethodInput, MethodSection, RuleCase, RuleRow } from './types.ts'

/** What each shape looks like, for a reader who can't see it or can't tell the colours apart. */
const SHAPE_WORDS: Readonly<Record<StatusShape, Words>> = {
  'disc-tick': words('实心圆加勾', 'filled circle with a tick'),
  'ring-tick': words('圆环加勾', 'ring with a tick'),
  triangle: words('向上三角', 'upward triangle'),
  diamond: words('菱形', 'diamond'),
  square: words('方块', 'square'),
  dash: words('短横', 'dash'),
  hatched: words('空心斜纹', 'hollow, hatched'),
  blank: words('空白加文字', 'blank, with a word'),
}

const signed = (points: number): string => formatPointsShort(points)

const statusTable = (): MethodBlock<Words> =>
  table(
    words(
      '八种状态，由好到差；后三种不参与排序',
      'The eight statuses, from best to worst; the last three stand outside the order',
    ),
    [words('状态', 'Status'), words('形状', 'Shape'), words('次序', 'Order')],
    STATUS_CODES.map((status) => {
      const { words: name, shape, rank } = STATUSES[status]
      return [name, SHAPE_WORDS[shape], rank === null ? words('不排序', 'none') : both(String(rank))]
    }),
  )

const caseTable = (
  caption: Words,
  cases: readonly RuleCase[],
  input: MethodInput,
  version: RuleRow,
): MethodBlock<Words> =>
  table(
    caption,
    [words('次序', 'Order'), words('条件', 'When'), words('状态', 'Status')],
    cases.map((ruleCase, index) => [
      both(String(index + 1)),
      input.toCaseWords(ruleCase, version),
      STATUSES[ruleCase.status].words,
    ]),
  )

const versionRow = (rule: RuleRow): readonly Words[] => {
  const { slightlyBelow, farBelow } = rule
  const note = rule.note === null ? words('无', 'none') : words(rule.note, twin(rule, 'note', 'en')?.text ?? rule.note)
  return [
    both(rule.version),
    words(`自${formatPeriod(rule.fromPeriod, 'zh')}起`, `from ${formatPeriod(rule.fromPeriod, 'en')}`),
    both(`≥\u00a0${signed(slightlyBelow)}`),
    both(`${signed(farBelow)}\u00a0…\u00a0${signed(slightlyBelow - 1)}`),
    both(`<\u00a0${signed(farBelow)}`),
    words(rule.basis, twin(rule, 'basis', 'en').text),
    note,
  ]
}

const versionTable = (rules: readonly RuleRow[]): MethodBlock<Words> =>
  table(
    words('各版界限（差距，百分点）', 'Thresholds of every version (gap, in points)'),
    [
      words('版本', 'Version'),
      words('起用报告期', 'Holds'),
      STATUSES['on-schedule'].words,
      STATUSES['slightly-behind'].words,
      STATUSES['far-behind'].words,
      words('依据', 'Basis'),
      words('说明', 'Note'),
    ],
    rules.map(versionRow),
  )

/** The status rule as it is declared: the statuses, the ordered cases, and every version's thresholds. */
export const ruleSection = (input: MethodInput): MethodSection<Words> => {
  const version = input.rules.find((rule) => rule.version === input.version)
  if (!version) throw new RangeError(`unknown version of the status rule: ${input.version}`)
  const under = (zh: string, en: string): Words =>
    words(`${zh}（口径 ${version.version}）`, `${en} (rule ${version.version})`)
  return {
    id: 'rule',
    title: words('状态怎样判定', 'How a status is decided'),
    blocks: [
      paragraph('自上而下，第一个成立的条件决定状态。', 'Read from the top: the first condition that holds decides.'),
      caseTable(under('一省（市）的分工', "One province's part in a task"), input.partCases, input, version),
      caseTable(under('整项任务', 'A whole task'), input.taskCases, input, version),
      versionTable(input.rules),
      statusTable(),
      paragraph(
        '“达到或超过序时”是已完成、待核验、达到序时三者之和；“滞后”是略有滞后与严重滞后之和。',
        '“On schedule or better” is completed, awaiting acceptance and on schedule together; “behind” is slightly behind and far behind together.',
      ),
    ],
  }
}
