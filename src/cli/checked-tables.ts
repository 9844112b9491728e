import { stat } from 'node:fs/promises'
import { checkFiles, type CheckedFiles } from '../core/model/check-files.ts'
import { isBlocking, sortIssues } from '../core/model/issue.ts'
import { checkMap } from '../core/model/map/check-map.ts'
import type { ProvinceMap } from '../core/model/map/province-map.ts'
import type { Tables } from '../core/model/tables.ts'
import { CliError } from './failure.ts'
import { readMapFiles } from './map-files.ts'
import { readSettled } from './switch/settled.ts'
import { listStrayFiles, readRawTables, type RawTable } from './tables.ts'

/** Throws a `CliError` if there is no such data folder. */
export const requireFolder = async (dir: string): Promise<void> => {
  const found = await stat(dir).catch(() => null)
  if (found?.isDirectory()) return
  throw new CliError(2, {
    zh: `没有文件夹 ${dir}，所以没有可读的数据：请检查 --data，或在项目的文件夹中运行。`,
    en: `There is no folder ${dir}, so there are no data to read: check --data, or run this in the folder of the project.`,
  })
}

/** What a data folder holds, read and checked. `map` null = there is none that may be shown. */
interface CheckedFolder extends CheckedFiles {
  readonly map: ProvinceMap | null
  /** The files of the tables, named from the folder. */
  readonly files: readonly RawTable[]
}

/** The tables and the map of a data folder, read and checked; an import that was cut short there is finished or undone first. Throws a `CliError` if there is no such folder. Files are named as the person can open them. */
export const readCheckedTables = async (dir: string, today: string): Promise<CheckedFolder> => {
  await requireFolder(dir)
  const [files, strays, found] = await readSettled(dir, () =>
    Promise.all([readRawTables(dir), listStrayFiles(dir), readMapFiles(dir)]),
  )
  const checked = checkFiles(files, { today, strays })
  const codes = checked.tables.regions.map(({ code }) => code)
  const { map, issues: mapIssues } = checkMap(found, codes)
  const folder = dir.replace(/[\\/]+$/, '')
  const issues = sortIssues([...checked.issues, ...mapIssues]).map((issue) => ({
    ...issue,
    place: { ...issue.place, file: `${folder}/${issue.place.file}` },
  }))
  return { ...checked, map, issues, files }
}

/** The tables of a data folder without an error in them. Throws a `CliError` where there is one, and says how to see it. */
export const readSoundTables = async (dir: string, today: string): Promise<Tables> => {
  const { tables, issues } = await readCheckedTables(dir, today)
  const errors = issues.filter(isBlocking).length
  if (errors === 0) return tables
  throw new CliError(1, {
    zh: `${dir} 中的数据有 ${errors} 处错误，没有写入任何文件。请运行 npm run board -- check --data ${dir} 查看并改正。`,
    en: `The data in ${dir} have ${errors} errors, so nothing was written. Run npm run board -- check --data ${dir} to see and mend them.`,
  })
}
