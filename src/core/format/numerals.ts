import type { Locale } from './locale.ts'

const CHINESE_DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const

/** A small whole number as Chinese writes it in names: 三, 四, 十; above ten in digits. */
export const toChineseNumeral = (value: number): string => CHINESE_DIGITS[value] ?? String(value)

const ENGLISH_ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'] as const

/** `第三个` or `third`. */
export const formatOrdinal = (value: number, locale: Locale): string =>
  locale === 'zh' ? `第${toChineseNumeral(value)}个` : (ENGLISH_ORDINALS[value - 1] ?? `no. ${value}`)

const ENGLISH_NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const

/** `four` for 4; above ten in digits. */
export const toEnglishNumeral = (value: number): string => ENGLISH_NUMBERS[value] ?? String(value)
