import type { RowOfTable } from '../tables.ts'
import type { Check } from './finding.ts'

type Qualifier = NonNullable<RowOfTable<'figures'>['qualifier']>

const NUMBER = '[\\d０-９〇零一二两三四五六七八九十百千万亿][\\d０-９〇零一二两三四五六七八九十百千万亿,，.．]*\\s*'
// A number of years or days, as in 近3年, says when and not how many.
const NOT_A_TIME = '(?![\\d０-９一二两三四五六七八九十]+\\s*个?(?:年|月|日|天|周|季|小时))'

/** Wordings next to a number that qualify it, each with the qualifier that has its meaning. */
const WORDINGS: readonly (readonly [Qualifier, RegExp])[] = [
  ['余', new RegExp(`${NUMBER}余`, 'u')],
  ['多', new RegExp(`${NUMBER}多`, 'u')],
  ['超', new RegExp(`(?:超过?|逾|突破)\\s*${NOT_A_TIME}${NUMBER}`, 'u')],
  ['以上', new RegExp(`${NUMBER}[^\\d０-９岁年]{0,4}以上(?![^（(，,。；;])|(?:不少于|不低于|至少)\\s*${NUMBER}`, 'u')],
  ['近', new RegExp(`(?<![附最邻靠])近\\s*${NOT_A_TIME}${NUMBER}`, 'u')],
  ['约', new RegExp(`(?<![合节签条契制])约\\s*${NOT_A_TIME}${NUMBER}|${NUMBER}[^\\d０-９]{0,2}(?:左右|上下)`, 'u')],
]

/** The qualifiers that a printed figure bears. */
export const listPrintedQualifiers = (printed: string): readonly Qualifier[] =>
  WORDINGS.flatMap(([qualifier, wording]) => (wording.test(printed) ? [qualifier] : []))

/** The qualifier of every figure is the one that is printed with it: none is lost, and none is added. */
export const printedQualifiers: Check = {
  reads: [],
  *find({ index: { tables } }) {
    for (const row of tables.figures) {
      const borne = listPrintedQualifiers(row.printed)
      if (row.qualifier === null ? borne.length === 0 : borne.includes(row.qualifier)) continue
      const expected = { zh: `限定词 ${borne.join('、') || '为空'}`, en: `the qualifier ${borne.join(', ') || 'null'}` }
      yield { code: 'E219', table: 'figures', row, column: 'qualifier', found: row.printed, expected }
    }
  },
}
