import type { Locale } from '../locale.ts'
import { formatCount, pluralize } from '../numbers.ts'

/** That a period's means rest on corrected values: `本期含 1 处更正`. It stands beside them, and so carries no mark of its own. */
export const formatCorrectedCount = (count: number, locale: Locale): string =>
  locale === 'zh'
    ? `本期含 ${formatCount(count, locale)} 处更正`
    : `${pluralize(count, 'corrected value')} in this period`
