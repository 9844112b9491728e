import type { Locale } from '../../format/locale.ts'
import { formatCount, pluralize } from '../../format/numbers.ts'
import { en as uiEn } from '../../format/ui/en.ts'
import { zh as uiZh } from '../../format/ui/zh.ts'

const zh = {
  site: uiZh.site,
  title: `${uiZh.site} · 发布与更正`,
  subtitle: '每次发布报告期、每次更正已发布的数值',
  released: (period: string) => `发布${period}的进展`,
  /** `corrections` = of values of the period, since it was released before; 0 = it was released again for another reason. */
  releasedAgain: (period: string, corrections: number) =>
    `重新发布${period}的进展${corrections === 0 ? '' : `（更正 ${formatCount(corrections, 'zh')} 处）`}`,
  asOf: (date: string) => `数据截至 ${date}`,
  digest: (digest: string) => `该期内容的校验值 ${digest}`,
  corrected: (what: string) => `更正：${what}`,
  reason: (reason: string) => `理由：${reason}`,
}

/** Fixed words of the feeds. */
type FeedWords = typeof zh

const en: FeedWords = {
  site: uiEn.site,
  title: `${uiEn.site} · releases and corrections`,
  subtitle: 'Every release of a period, and every correction of a published value',
  released: (period: string) => `Progress of ${period} released`,
  releasedAgain: (period: string, corrections: number) =>
    `Progress of ${period} released again${corrections === 0 ? '' : ` with ${pluralize(corrections, 'correction')}`}`,
  asOf: (date: string) => `Data as of ${date}`,
  digest: (digest: string) => `Checksum of what the period holds: ${digest}`,
  corrected: (what: string) => `Corrected: ${what}`,
  reason: (reason: string) => `Reason: ${reason}`,
}

/** The words by language. */
export const FEED_WORDS: Readonly<Record<Locale, FeedWords>> = { zh, en }
