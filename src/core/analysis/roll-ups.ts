import type { RowOfTable } from '../model/tables.ts'
import { addPart, addTask, createTally, toRollUp, type Tally } from './roll-up.ts'
import type { PeriodProgress, RollUp, TaskProgress } from './types.ts'

type RollUps = Pick<PeriodProgress, 'plan' | 'provinces' | 'themes' | 'themeProvinces'>

const createTallies = (ids: readonly string[]): Map<string, Tally> => new Map(ids.map((id) => [id, createTally()]))

const toRollUps = (tallies: ReadonlyMap<string, Tally>): Readonly<Record<string, RollUp>> =>
  Object.fromEntries([...tallies].map(([id, tally]) => [id, toRollUp(tally)]))

/** The roll-ups of the plan, of each province, of each theme, and of each province within each theme. */
export const computeRollUps = (
  tasks: readonly TaskProgress[],
  regions: readonly RowOfTable<'regions'>[],
  themes: readonly RowOfTable<'themes'>[],
): RollUps => {
  const codes = regions.map(({ code }) => code)
  const plan = createTally()
  const provinces = createTallies(codes)
  const byTheme = new Map(themes.map(({ id }) => [id, { whole: createTally(), provinces: createTallies(codes) }]))
  for (const task of tasks) {
    const theme = byTheme.get(task.theme)
    addTask(plan, task)
    if (theme) addTask(theme.whole, task)
    for (const part of task.parts) {
      const province = provinces.get(part.region)
      const themeProvince = theme?.provinces.get(part.region)
      if (province) addPart(province, part, task)
      if (themeProvince) addPart(themeProvince, part, task)
    }
  }
  const themeEntries = [...byTheme]
  return {
    plan: toRollUp(plan),
    provinces: toRollUps(provinces),
    themes: Object.fromEntries(themeEntries.map(([id, { whole }]) => [id, toRollUp(whole)])),
    themeProvinces: Object.fromEntries(themeEntries.map(([id, theme]) => [id, toRollUps(theme.provinces)])),
  }
}
