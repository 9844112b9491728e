import { comparePeriods } from '../model/calendar.ts'
import type { RowOfTable } from '../model/tables.ts'
import type { Formula } from './formula.ts'

type Rule = RowOfTable<'rules'>

export const RULE_VERSION: Formula = {
  id: 'rule-version',
  title: { zh: '口径版本', en: 'Version of the rule' },
  words: {
    zh: '每期用起用报告期不晚于该期的最新一版界限；以后换版不改变以前各期。每个状态都注明所用版本。',
    en: 'Each period uses the latest thresholds that hold from it or from an earlier period; a later version changes no earlier period. Every status names its version.',
  },
}

const compareRules = (a: Rule, b: Rule): number =>
  comparePeriods(a.fromPeriod, b.fromPeriod) || Number(a.version.slice(1)) - Number(b.version.slice(1))

/** The version of the rule that holds in a period. Throws if none does. See `RULE_VERSION`. */
export const findRule = (rules: readonly Rule[], period: string): Rule => {
  const holding = rules.filter(({ fromPeriod }) => comparePeriods(fromPeriod, period) <= 0).sort(compareRules)
  const latest = holding.at(-1)
  if (!latest) throw new Error(`no version of the status rule holds in period ${period}`)
  return latest
}
