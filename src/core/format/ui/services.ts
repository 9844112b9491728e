import type { Locale } from '../locale.ts'

const zh = {
  lede: '一地受理、另一地办理的公安政务服务，按报告期计',
  origin: '受理地',
  total: '合计',
  notApplicable: '不适用',
  flowsSub: (unit: string) => `受理地 → 办理地，${unit}；箭头颜色随受理地，虚线为部分，细点线为未报送`,
  flowsTable: '受理地（行）与办理地（列）',
  trendSub: (unit: string) => `各期合计，${unit}；虚线顶为部分，实际不少于此数；首期自计划起始日起算`,
  itemsSub: (unit: string) => `本期各事项合计，${unit}；百分数为占已报送合计`,
  itemsTable: '各事项',
  noItems: '本期没有应报的事项。',
  share: '占比',
  returns: '已报/应报（份）',
  chosen: '所选',
  launches: '各事项何时开通',
  launchesSub: '开通日期照来源所印，不作推断；实心圆为报道列名，方块为台账所列，空心菱形为示例',
  launchKinds: { published: '报道列名', reported: '台账所列', sample: '示例' },
  launchedOn: '开通日期',
  launchCount: (n: number) => `${n} 项`,
  undated: '未刊载日期',
  undatedWhy: '来源没有印出开通日期，不能放上时间轴。',
  inTheTwentyFour: '写明列入24项',
  notStated: '是否列入24项，来源未说明',
  printed: '已刊发的累计数',
  printedSub: '照原文措辞，各有自己的范围、时段与来源，与上面的台账合计分开陈列',
  whyApart: '为什么不与台账相加、相比、相除',
  reasons: [
    '时段不同：报道说的是“六年多来”（起止月份为推算），台账自行动计划起始日起按报告期计。',
    '都是下限：“余”表示实际不少于此数；台账逐份计数，缺报的注明部分。',
    '口径未公布：报道没有按省、按事项、按时期拆分，“办件”与“应用”怎样计数也没有说明。',
  ],
  sampleReason: '现有台账是示例数据，由程序生成，与真实办件无关。',
  twentyFour: '24 个高频事项是哪些',
  twentyFourSub: '报道举例写明的才算列入；其余报道列名的事项，来源没有说是否在 24 项之内',
  notPublished: '完整清单未公布：其余各项是什么，本站不知道，也不猜。',
  sources: '来源',
  publishedSources: '公开报道',
}

/** The fixed words of the page of services. */
type ServiceUi = typeof zh

const en: ServiceUi = {
  lede: 'Police services accepted in one province and handled in another, by report period',
  origin: 'From',
  total: 'Total',
  notApplicable: 'not applicable',
  flowsSub: (unit) =>
    `From the province that accepts to the one that handles, ${unit}; coloured by origin, dashed = partial, thin dots = not reported`,
  flowsTable: 'From (rows) and to (columns)',
  trendSub: (unit) =>
    `Sum of each period, ${unit}; a dashed cap marks a partial sum, the true number is no smaller; the first period begins with the plan`,
  itemsSub: (unit) => `Sum of each item in the period, ${unit}; percentages are of the reported sum`,
  itemsTable: 'Items',
  noItems: 'No item owed a return in this period.',
  share: 'Share',
  returns: 'Received/due',
  chosen: 'chosen',
  launches: 'When each item was launched',
  launchesSub:
    'dates as printed, none inferred; a full disc is named by a publication, a square by the ledger, a hollow diamond is sample',
  launchKinds: { published: 'published', reported: 'ledger', sample: 'sample' },
  launchedOn: 'Launched on',
  launchCount: (n) => `${n} item${n === 1 ? '' : 's'}`,
  undated: 'No date printed',
  undatedWhy: 'The source prints no launch date, so these cannot be placed in time.',
  inTheTwentyFour: 'said to be among the 24',
  notStated: 'the sources do not say whether among the 24',
  printed: 'Printed totals',
  printedSub:
    'In the wording of their source, each with its own scope, time and citation; kept apart from the sums of the ledger above',
  whyApart: 'Why they are not added to, compared with or divided by the ledger',
  reasons: [
    'Another time: the article speaks of “六年多来” (over six years; first and last month are inferred), the ledger counts by period from the start of the action plan.',
    'Lower bounds: 余 says that the true number is no smaller; the ledger counts return by return and marks what is partial.',
    'Method not published: the article gives no split by province, item or time, and does not say how a case or a use is counted.',
  ],
  sampleReason: 'The present ledger is sample data, generated and unrelated to real cases.',
  twentyFour: 'Which the 24 high-frequency items are',
  twentyFourSub:
    'Only what the article names as an example is said to be among them; of the other named items the sources do not say',
  notPublished: 'The full list is not published: what the other items are is not known, and not guessed here.',
  sources: 'Sources',
  publishedSources: 'published',
}

/** The fixed words of the page of services in both languages. */
export const SERVICE_WORDS: Readonly<Record<Locale, ServiceUi>> = { zh, en }
