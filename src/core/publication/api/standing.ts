import * as v from 'valibot'
import { STATUS_CODES, STATUSES } from '../../model/status.ts'
import { DATE, PERIOD, REGION, say, WHOLE } from './schema-parts.ts'

const STATUS = say(
  v.picklist(STATUS_CODES),
  STATUS_CODES.map((code) => `${code} = ${STATUSES[code].words.zh}`).join('，'),
  STATUS_CODES.map((code) => `${code} = ${STATUSES[code].words.en}`).join(', '),
)

/** Progress, schedule and status at the end of a period. */
const STANDING = {
  status: STATUS,
  computedStatus: say(v.picklist(STATUS_CODES), '仅按口径算出的状态', 'the status by the rule alone'),
  overridden: say(v.boolean(), '状态由办公室调整', 'the status was set by the office'),
  progressPercent: say(v.nullable(WHOLE), '完成率，%；null = 未知', 'progress in percent; null = not known'),
  scheduledPercent: say(
    v.nullable(WHOLE),
    '序时进度，%；null = 未知',
    'scheduled progress in percent; null = not known',
  ),
  gapPoints: say(
    v.nullable(WHOLE),
    '差距 = 完成率 − 序时进度，百分点',
    'gap = progress − scheduled progress, in points',
  ),
  overdue: say(v.boolean(), '期末已逾期', 'past due on the last day of the period'),
} as const

const PART_STANDING = v.object({
  region: REGION,
  ...STANDING,
  returnState: say(
    v.picklist(['none', 'on-time', 'late', 'missing']),
    '报送：none = 该期无需报送，on-time = 按时，late = 逾期报送，missing = 未报送',
    'the return: none = none is due, on-time, late, missing = not reported',
  ),
})

/** A task and each of its parts at the end of a period. */
export const PERIOD_STANDING = v.object({
  period: PERIOD,
  end: say(DATE, '期末', 'last day of the period'),
  rule: say(
    v.string(),
    '判定该期状态的口径版本',
    'version of the rule by which the statuses of this period were decided',
  ),
  ...STANDING,
  partial: say(v.boolean(), '部分：有应报未报', 'partial: a due return is missing'),
  provinces: v.array(PART_STANDING),
})

/** A task at the end of a period, as other people's programs read it. */
export type TaskStanding = v.InferOutput<typeof PERIOD_STANDING>
