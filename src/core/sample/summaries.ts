import { drawOne, type Random } from './random.ts'
import { WITHHELD_MARK, type ThemeId } from './titles.ts'

const EARLY: Readonly<Record<ThemeId, readonly string[]>> = {
  governance: [
    '示例：已完成毗邻县区底数摸排，形成问题清单',
    '示例：实施方案完成会签，试点派出所确定',
    '示例：与相邻地区召开首次联席会议，明确联络人',
    '示例：建立台账，完成首轮走访',
  ],
  prevention: [
    '示例：完成省界点位现场踏勘，勤务方案报审',
    '示例：召开协调会，统一处置流程和通联方式',
    '示例：装备和力量底数统计完毕',
    '示例：制定联合行动计划，组织首次桌面推演',
  ],
  sharing: [
    '示例：完成业务规则比对，列出差异项',
    '示例：接口规范完成评审，测试环境就绪',
    '示例：数据目录初稿报送，待四地确认',
    '示例：窗口人员完成首批培训',
  ],
}

const MIDDLE: Readonly<Record<ThemeId, readonly string[]>> = {
  governance: [
    '示例：首批试点运行平稳，联合处置事项逐月增加',
    '示例：联席会议按月召开，新增两个试点乡镇',
    '示例：流程简化后平均用时明显缩短，正在扩大试点',
    '示例：培训覆盖全部试点单位，开始交叉检查',
    '示例：建立问题通报制度，整改正在跟进',
  ],
  prevention: [
    '示例：联合勤务按计划开展，查控标准在试点路段执行',
    '示例：开展两次跨省演练，根据复盘修订预案',
    '示例：信息推送链路已贯通，正在核对反馈时限',
    '示例：专项行动第一阶段结束，线索移交顺畅',
    '示例：点位建设过半，其余点位正在施工',
  ],
  sharing: [
    '示例：系统对接完成联调，试点窗口开始受理',
    '示例：共享目录分批发布，调用量稳步上升',
    '示例：办事指南统一，退件率有所下降',
    '示例：线上流程上线试运行，收集意见后调整页面',
    '示例：第二批地区接入，正在核对历史数据',
  ],
}

const LATE: Readonly<Record<ThemeId, readonly string[]>> = {
  governance: [
    '示例：机制已覆盖全部毗邻县区，进入巩固阶段',
    '示例：主要指标接近目标，正在准备评估材料',
    '示例：制度文件印发，转入常态运行',
  ],
  prevention: [
    '示例：点位全部建成，正在试运行',
    '示例：联动处置形成常态，剩余指标集中攻坚',
    '示例：预案体系修订完成，准备组织评估',
  ],
  sharing: [
    '示例：事项全部上线，正在提升网办率',
    '示例：平台运行稳定，收尾工作按计划推进',
    '示例：主要功能交付，开展满意度回访',
  ],
}

const DONE = ['示例：目标全部完成，材料已整理报验', '示例：各项指标达到要求，申请验收', '示例：已完成自查，等待核验']

const REASONS_BEHIND = [
  '示例：配套系统上线推迟',
  '示例：经费下达晚于计划',
  '示例：牵头单位人员调整，衔接用时较长',
  '示例：相邻地区标准尚未统一',
]

/** Why progress fell, in the case that shows it. */
export const FALL_REASON = {
  reason: '示例：复核发现部分点位未达标准，核减完成率',
  reasonEn: 'Sample: a review found sites below standard, and progress was cut',
} as const

/** What a province writes about its progress; null = nothing. A withheld task's text bears the mark of one. */
export const drawSummary = (
  random: Random,
  theme: ThemeId,
  progressPercent: number,
  isWithheld: boolean,
): string | null => {
  const stage = progressPercent >= 80 ? LATE : progressPercent >= 30 ? MIDDLE : EARLY
  const summary = drawOne(random, progressPercent === 100 ? DONE : stage[theme])
  if (random() < 0.04) return null
  return isWithheld ? summary.replace('：', `：${WITHHELD_MARK}`) : summary
}

/** Why a part is far behind. */
export const drawReasonBehind = (random: Random): string => drawOne(random, REASONS_BEHIND)
