import { isPeriod, toNextPeriod, comparePeriods } from '../../core/model/calendar.ts'
import type { Tables } from '../../core/model/tables.ts'
import { writeOfficeTemplate, writeReturnTemplate } from '../../core/ledger/template/workbooks.ts'
import { readSoundTables } from '../checked-tables.ts'
import type { Command, Options } from '../command.ts'
import { CliError } from '../failure.ts'
import { NOW_OPTION, parseToday } from '../now.ts'
import { textOption } from '../options.ts'

const isGiven = (options: Options, name: string): boolean => options[name] !== undefined

const parseRegion = (options: Options, { regions }: Tables): string | null => {
  if (!isGiven(options, 'region')) return null
  const given = textOption(options, 'region')
  const found = regions.find(({ code, name, short }) => [code, name, short].includes(given))
  if (found) return found.code
  const listed = regions.map(({ code, name }) => `${code} ${name}`).join('、')
  throw new CliError(2, {
    zh: `--region 的值“${given}”不在省市之列：应为 ${listed}。`,
    en: `--region can't be "${given}": it is one of ${listed}.`,
  })
}

/** The period behind the last one of which anything was reported. */
const toDefaultPeriod = ({ reports, periods }: Tables): string | null => {
  const reported = reports
    .map(({ period }) => period)
    .toSorted(comparePeriods)
    .at(-1)
  return reported === undefined ? (periods[0]?.id ?? null) : toNextPeriod(reported)
}

const parsePeriod = (options: Options, tables: Tables): string => {
  const given = isGiven(options, 'period') ? textOption(options, 'period') : toDefaultPeriod(tables)
  if (given !== null && isPeriod(given)) return given
  throw new CliError(2, {
    zh:
      given === null
        ? '数据中没有报告期，请用 --period 指定，如 2026-Q4。'
        : `--period 的值“${given}”无效：应为 2026-Q4 或 2026-10 的形式。`,
    en:
      given === null
        ? 'The data have no period: name one with --period, like 2026-Q4.'
        : `--period can't be "${given}": write it like 2026-Q4 or 2026-10.`,
  })
}

/** Writes the workbook that a province, or the office, fills in. */
export const template: Command = {
  name: 'template',
  summary: { zh: '生成填报用的工作簿', en: 'write the workbook to be filled in' },
  options: [
    {
      flag: '--region <code>',
      summary: {
        zh: '省市，如 310000 或 上海；不写则为办公室用表',
        en: 'province, like 310000; without it the workbook of the office',
      },
    },
    {
      flag: '--period <period>',
      summary: { zh: '报告期，默认为最近一次报送的下一期', en: 'period; default: the one behind the last reported' },
    },
    { flag: '--out <file>', summary: { zh: '写入文件', en: 'file to write' } },
    { flag: '--data <dir>', summary: { zh: '数据文件夹', en: 'folder of the data' }, default: 'data' },
    NOW_OPTION,
  ],
  run: async (options, effects) => {
    const tables = await readSoundTables(textOption(options, 'data'), parseToday(options, effects))
    const region = parseRegion(options, tables)
    const period = region === null ? null : parsePeriod(options, tables)
    const bytes =
      region === null || period === null
        ? await writeOfficeTemplate(tables)
        : await writeReturnTemplate(tables, { region, period })
    const place = tables.regions.find(({ code }) => code === region)?.name
    const name = place === undefined ? '台账模板.xlsx' : `报送-${place}-${period}.xlsx`
    const out = isGiven(options, 'out') ? textOption(options, 'out') : name
    await effects.writeFile(out, bytes)
    return { exit: 0, data: { out, region, period, bytes: bytes.length }, text: `已写入 ${out}。` }
  },
}
