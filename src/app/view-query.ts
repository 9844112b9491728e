import type { PageName } from '../core/publication/pages.ts'
import type { PagePayload } from '../core/publication/payload.ts'
import { STATUS_CODES } from '../core/model/status.ts'
import type { Status } from '../core/model/status.ts'
import type { DueFilter, ReturnFilter, Sort, TaskSelection } from '../core/search/select.ts'
import { PARAMETER_NAMES } from './parameter-names.ts'

/** A measure that a page can be asked for. */
export type Measure = 'status' | 'progress' | 'gap' | 'returns' | 'acceptance' | 'handled' | 'certificate-uses'

/** The measures that each page knows; any other page knows none. */
const PAGE_MEASURES: Readonly<Partial<Record<PageName, readonly Measure[]>>> = {
  provinces: ['status', 'progress', 'gap', 'returns', 'acceptance'],
  services: ['handled', 'certificate-uses'],
}

/** How the tasks are laid out. */
export type Layout = 'matrix' | 'table'

/** The view that an address asks for. `period` null = the latest. */
export interface ViewQuery extends TaskSelection {
  readonly period: string | null
  readonly search: string
  readonly layout: Layout
  /** The earlier of the two periods that are compared. Null = the one before `period`. */
  readonly since: string | null
  /** By what things are put in order, or which quantity is drawn. Null = the page's first. */
  readonly measure: Measure | null
  /** A water, or an item of service, by its id. Null = all. */
  readonly item: string | null
  /** A kind of hazard. Null = all. */
  readonly kind: string | null
}

/** The view of an address without parameters. */
export const DEFAULT_VIEW: ViewQuery = {
  period: null,
  search: '',
  taskTheme: null,
  lead: null,
  province: null,
  status: null,
  due: null,
  returns: null,
  sort: 'number',
  layout: 'matrix',
  since: null,
  measure: null,
  item: null,
  kind: null,
}

/** What parameters may name on this site. */
type Known = Pick<PagePayload, 'page' | 'periods' | 'regions' | 'themes' | 'choices'>

interface Parameter<K extends keyof ViewQuery> {
  /** Name in the address. */
  readonly name: string
  /** The value that a text asks for; the default where it asks for nothing that exists. */
  readonly get: (asked: string, known: Known) => ViewQuery[K]
  /** The text that asks for a value; null = leave the parameter out. `get(set(x)) = x`. */
  readonly set: (value: ViewQuery[K]) => string | null
}

const SEARCH_LENGTH = 80
const DUES: readonly DueFilter[] = ['overdue', 'next', 'later']
const RETURNS: readonly ReturnFilter[] = ['missing', 'silent', 'late']
const SORTS: readonly Sort[] = ['number', 'status', 'progress', 'gap', 'due'].flatMap((key) => [
  key,
  `-${key}`,
]) as Sort[]

const oneOf = <T extends string>(asked: string, all: readonly T[]): T | null =>
  all.find((each) => each === asked) ?? null
const idsOf = (all: readonly { readonly id: string }[]): readonly string[] => all.map(({ id }) => id)
const asIs = <T extends string>(value: T | null): string | null => value

/** Every parameter of a view: its name in the address, its reader and its writer. */
export const PARAMETERS: { readonly [K in keyof ViewQuery]: Parameter<K> } = {
  period: {
    name: PARAMETER_NAMES.period,
    get: (asked, known) => {
      const latest = known.periods.at(-1)?.id
      return asked === latest
        ? null
        : oneOf(
            asked,
            known.periods.map((period) => period.id),
          )
    },
    set: asIs,
  },
  search: {
    name: PARAMETER_NAMES.search,
    get: (asked) => [...asked.replace(/\s+/g, ' ').trimStart()].slice(0, SEARCH_LENGTH).join(''),
    set: (value) => (value.trim() === '' ? null : value),
  },
  taskTheme: {
    name: PARAMETER_NAMES.taskTheme,
    get: (asked, known) =>
      oneOf(
        asked,
        known.themes.map((theme) => theme.id),
      ),
    set: asIs,
  },
  lead: {
    name: PARAMETER_NAMES.lead,
    get: (asked, known) =>
      oneOf(
        asked,
        known.regions.map((region) => region.code),
      ),
    set: asIs,
  },
  province: {
    name: PARAMETER_NAMES.province,
    get: (asked, known) =>
      oneOf(
        asked,
        known.regions.map((region) => region.code),
      ),
    set: asIs,
  },
  status: {
    name: PARAMETER_NAMES.status,
    get: (asked) => oneOf(asked, STATUS_CODES) satisfies Status | null,
    set: asIs,
  },
  due: { name: PARAMETER_NAMES.due, get: (asked) => oneOf(asked, DUES), set: asIs },
  returns: { name: PARAMETER_NAMES.returns, get: (asked) => oneOf(asked, RETURNS), set: asIs },
  sort: {
    name: PARAMETER_NAMES.sort,
    get: (asked) => oneOf(asked, SORTS) ?? 'number',
    set: (value) => (value === 'number' ? null : value),
  },
  layout: {
    name: PARAMETER_NAMES.layout,
    get: (asked) => (asked === 'table' ? 'table' : 'matrix'),
    set: (value) => (value === 'matrix' ? null : value),
  },
  since: {
    name: PARAMETER_NAMES.since,
    get: (asked, known) => oneOf(asked, idsOf(known.periods)),
    set: asIs,
  },
  measure: {
    name: PARAMETER_NAMES.measure,
    get: (asked, { page }) => oneOf(asked, PAGE_MEASURES[page] ?? []),
    set: asIs,
  },
  item: { name: PARAMETER_NAMES.item, get: (asked, known) => oneOf(asked, idsOf(known.choices.item)), set: asIs },
  kind: { name: PARAMETER_NAMES.kind, get: (asked, known) => oneOf(asked, idsOf(known.choices.kind)), set: asIs },
}

const KEYS = Object.keys(PARAMETERS) as readonly (keyof ViewQuery)[]

/** Query as vue-router hands it over: a text, several texts, or null for a name without a value. */
type RawQuery = Readonly<Record<string, string | null | readonly (string | null)[]>>

const firstText = (raw: RawQuery[string] | undefined): string | null => {
  if (raw === undefined || raw === null || typeof raw === 'string') return raw ?? null
  return raw[0] ?? null
}

const readParameter = <K extends keyof ViewQuery>(key: K, raw: RawQuery, known: Known): ViewQuery[K] => {
  const asked = firstText(raw[PARAMETERS[key].name])
  return asked === null ? DEFAULT_VIEW[key] : PARAMETERS[key].get(asked, known)
}

const writeParameter = <K extends keyof ViewQuery>(key: K, view: ViewQuery): [string, string][] => {
  const text = PARAMETERS[key].set(view[key])
  return text === null ? [] : [[PARAMETERS[key].name, text]]
}

/** The period from which changes are counted: null = the one before `period`, which is also asked for by what is not earlier. */
const settleSince = ({ period, since }: ViewQuery, { periods }: Pick<Known, 'periods'>): string | null => {
  const ids = idsOf(periods)
  const last = period === null ? ids.length - 1 : ids.indexOf(period)
  return since !== null && ids.indexOf(since) < last - 1 ? since : null
}

/** The view that an address asks for; what names nothing that exists falls back to the default. */
export const readView = (raw: RawQuery, known: Known): ViewQuery => {
  const view = Object.fromEntries(KEYS.map((key) => [key, readParameter(key, raw, known)])) as unknown as ViewQuery // one value a key
  return { ...view, since: settleSince(view, known) }
}

/** The parameters that ask for a view, without those that only say the default. */
export const writeView = (view: ViewQuery): Readonly<Record<string, string>> =>
  Object.fromEntries(KEYS.flatMap((key) => writeParameter(key, view)))

/** Both ask for the same. */
export const isSameView = (a: ViewQuery, b: ViewQuery): boolean => KEYS.every((key) => a[key] === b[key])
