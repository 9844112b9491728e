import type { Formula } from './formula.ts'

export const HAZARD_TOTALS: Formula = {
  id: 'hazard-totals',
  title: { zh: '累计排查、整改、销号', en: 'Found, rectified and accepted so far' },
  words: {
    zh: '各期报送之和，自计划第一期起，至所示报告期止；“本期”只计该期。只是件数，不含地点、时间安排与人员。',
    en: 'What was reported in each period, added up from the first of the plan to the one shown; “this period” is that period alone. Counts only: no places, no time-tables, no persons.',
  },
}

export const HAZARD_WAITING: Formula = {
  id: 'hazard-waiting',
  title: { zh: '待整改、待验收', en: 'Waiting for rectification, waiting for acceptance' },
  words: {
    zh: '待整改 ＝ 累计排查 − 累计整改完成；待验收 ＝ 累计整改完成 − 累计验收销号。',
    en: 'Waiting for rectification = found so far − rectified so far; waiting for acceptance = rectified so far − accepted so far.',
  },
}

export const HAZARD_RATE: Formula = {
  id: 'hazard-rate',
  title: { zh: '整改销号率', en: 'Acceptance rate' },
  words: {
    zh: '累计验收销号 ÷ 累计排查，两个数一并列出。累计排查为 0 的没有率（不适用），不是 0%。累计排查不足 10 处的注明“基数小”。',
    en: 'Accepted so far ÷ found so far, with both numbers beside it. Where nothing was found there is no rate (not applicable), which is not 0%. A base under 10 is marked as small.',
  },
}

export const HAZARD_MISSING: Formula = {
  id: 'hazard-missing',
  title: { zh: '隐患与案件的未报送', en: 'Hazards and cases not reported' },
  words: {
    zh: '某省（市）某水域某类隐患一经报送，其后每期都应报送一份，排查、整改、销号三个数俱全才算已报。整份没有或缺数的都是未报送，不当作 0：该份不计入合计，合计注明“部分”和未报送的份数。因缺报致使累计数次序不合（销号多于整改，或整改多于排查）的，整组不计。案件同此。',
    en: 'Once a province has reported a kind of hazard on a water, it owes a return for every later period, and a return counts when all three numbers are there. A missing return or number is not reported, which is not 0: the return stays out of the totals, and they are marked partial, with how many are missing. Where a gap puts running totals out of order (more accepted than rectified, or more rectified than found), that whole series stays out. The same holds for cases.',
  },
}
