import type { HazardIndex } from '../core/analysis/hazard-index.ts'
import { computeHazards } from '../core/analysis/hazards.ts'
import { findTask } from '../core/analysis/history.ts'
import type { ServiceReturns } from '../core/analysis/service-returns.ts'
import { computeServiceSum } from '../core/analysis/service-sums.ts'
import { formatPlanFinding, formatPlanSubline, formatRollUpFinding } from '../core/format/findings/plan.ts'
import { computePeriodChanges } from '../core/analysis/period-changes.ts'
import type { PeriodProgress } from '../core/analysis/types.ts'
import { formatChangesFinding } from '../core/format/findings/period-changes.ts'
import { formatServicesFinding } from '../core/format/findings/services.ts'
import { formatProvincesFinding } from '../core/format/findings/provinces.ts'
import { formatStatusCountsFinding } from '../core/format/findings/status-counts.ts'
import { formatTaskFinding } from '../core/format/findings/task.ts'
import { markSample } from '../core/format/findings/voice.ts'
import { isolate } from '../core/format/isolate.ts'
import { formatPlaceName } from '../core/format/places.ts'
import { formatHazardsFinding } from '../core/format/findings/water.ts'
import { titleOf } from '../core/format/task-title.ts'
import { OPEN_DATA_WORDS } from '../core/format/open-data/words.ts'
import { DESK_WORDS } from '../core/format/ui/desk.ts'
import { en } from '../core/format/ui/en.ts'
import { SERVICE_WORDS } from '../core/format/ui/services.ts'
import { zh } from '../core/format/ui/zh.ts'
import { PANELS } from '../core/publication/panels.ts'
import type { PanelName } from '../core/publication/panels.ts'
import { CHANGES } from '../core/publication/changes-dataset.ts'
import type { PublicChanges } from '../core/publication/changes-dataset.ts'
import type { PagePayload } from '../core/publication/payload.ts'
import type { PrintedPage } from '../core/publication/printed-page.ts'
import { SERVICES_DATASET } from '../core/publication/services-dataset.ts'
import { computePublicMeans } from '../core/publication/public-means.ts'
import { WATER } from '../core/publication/water-dataset.ts'

interface Head {
  readonly title: string
  readonly description: string
  /** The sentence of the page, where its description says more. */
  readonly finding?: string
}

type HeadWriter = (payload: PagePayload, printed: PrintedPage) => Head

const UI = { zh, en }

const task: HeadWriter = (payload, printed) => {
  const title = titleOf(printed.words.get(payload.id ?? ''), payload.locale)
  const standing = findTask(printed.progress.tasks, payload.id ?? '')
  const ui = UI[payload.locale].task
  return {
    // A title says itself that it is a sample's; a withheld one can't.
    title: title === null ? markSample(payload, `${payload.id} ${ui.withheld}`) : `${payload.id} ${isolate(title)}`,
    description: standing ? formatTaskFinding(payload, standing, title) : ui.notInPlan,
  }
}

const tasks: HeadWriter = (payload, { progress, range }) => {
  const ui = UI[payload.locale]
  const page = range.page > 1 ? ` · ${ui.tasks.page(range.page)}` : ''
  return {
    title: ui.titles.tasks + page,
    finding: formatStatusCountsFinding(payload, progress.plan),
    description: `${formatStatusCountsFinding(payload, progress.plan)}${payload.locale === 'zh' ? '。' : '. '}${ui.descriptions.tasks}`,
  }
}

const services: HeadWriter = (payload, { progress: { period }, datasets }) => {
  const ui = UI[payload.locale]
  const returns = datasets.get(SERVICES_DATASET.file) as ServiceReturns // one declaration a file
  const selection = { measure: 'handled', item: null } as const
  const finding = formatServicesFinding(
    payload,
    { period, ...selection },
    computeServiceSum(returns, period, selection),
  )
  return {
    title: ui.titles.services,
    finding,
    description: `${finding} · ${SERVICE_WORDS[payload.locale].lede}`,
  }
}

const province: HeadWriter = (payload, { progress }) => {
  const place = payload.regions.find(({ code }) => code === payload.id)
  const rollUp = progress.provinces[payload.id ?? '']
  const name = place ? formatPlaceName(place, payload.locale) : UI[payload.locale].titles.province
  return { title: name, description: rollUp ? formatRollUpFinding(payload, name, rollUp) : name }
}

const water: HeadWriter = (payload, printed) => {
  const index = printed.datasets.get(WATER.file) as HazardIndex // as it was declared
  const { period } = printed.progress
  const view = computeHazards(index, { period, region: null, water: null, kind: null })
  return { title: UI[payload.locale].titles.water, description: formatHazardsFinding(payload, view) }
}

const changes: HeadWriter = (payload, printed) => {
  const before = printed.datasets.get(`view/${payload.periods.at(-2)?.id}.json`) as PeriodProgress | undefined // by its name
  const record = printed.datasets.get(CHANGES.file) as PublicChanges // by its name
  const after = printed.progress
  const found = before
    ? computePeriodChanges({ before, after, means: computePublicMeans(record, before, after), record, isLast: true })
    : null
  return { title: UI[payload.locale].titles.changes, description: formatChangesFinding(payload, found) }
}

const HEADS: Readonly<Record<PagePayload['page'], HeadWriter>> = {
  overview: (payload, { progress }) => ({
    title: UI[payload.locale].titles.overview,
    finding: formatPlanFinding(payload, progress),
    description: `${formatPlanFinding(payload, progress)} · ${formatPlanSubline({ ordinal: payload.planOrdinal }, progress, payload.locale)}`,
  }),
  tasks,
  'tasks-page': tasks,
  task,
  provinces: (payload, { progress }) => ({
    title: UI[payload.locale].titles.provinces,
    description: formatProvincesFinding(payload, progress, payload.regions),
  }),
  province,
  services,
  water,
  changes,
  data: ({ locale }) => ({ title: UI[locale].titles.data, description: OPEN_DATA_WORDS[locale].lede }),
  method: ({ locale }) => ({ title: UI[locale].titles.method, description: UI[locale].descriptions.method }),
  desk: ({ locale }) => ({ title: UI[locale].titles.desk, description: DESK_WORDS[locale].lede }),
  'not-found': ({ locale }) => ({ title: UI[locale].titles.notFound, description: UI[locale].descriptions.notFound }),
}

const embedded = (payload: PagePayload, embed: PanelName, { description }: Head): Head => {
  const place = payload.regions.find(({ code }) => code === payload.id)
  const name = PANELS[embed].name[payload.locale]
  return {
    title: place ? `${formatPlaceName(place, payload.locale)} · ${name}` : name,
    description,
  }
}

/** Title, description and finding of a page; what is computed from sample data says so at its start. */
export const formatHead = (payload: PagePayload, printed: PrintedPage): Required<Head> => {
  const own = HEADS[payload.page](payload, printed)
  const { title, description } = payload.embed ? embedded(payload, payload.embed, own) : own
  return { title: `${title} · ${UI[payload.locale].site}`, description, finding: own.finding ?? own.description }
}
