import type { VersionChanges } from './version-changes.ts'

/** Version of the form of `data/versions.json`. */
export const VERSION_LIST_FORMAT = 1

/** Where the list of all versions stands, below the root of the site. */
export const VERSION_LIST_PATH = 'data/versions.json'

/** What a version says of itself wherever it is named. */
export interface VersionFacts {
  readonly version: string
  /** SHA-256 over the paths and SHA-256 of all tables' JSON; the version is its beginning. */
  readonly digest: string
  /** 示例数据 · 非真实进展. */
  readonly sample: boolean
  /** Day of the newest release or correction in it; null = it names none. */
  readonly releasedOn: string | null
  /** Last period, and its last day. */
  readonly period: string
  readonly asOf: string
}

/** A version as the site that holds it lists it. */
export interface VersionEntry extends VersionFacts {
  /** What it holds otherwise than the one before; null = it is the first here. */
  readonly changes: VersionChanges | null
  /** Corrections, made later, of values that it holds. */
  readonly correctedSince: number
  /** Its files were taken away on purpose; absent = they stand. */
  readonly withdrawn?: true
}

/** A version in the file: `index` = SHA-256 (hex) of its `version.json`; of one that was withdrawn, of the one that it had. */
export type ListedVersion = VersionEntry & { readonly index: string }

/** All versions that a site holds, oldest first; the last is the latest. */
export interface VersionList {
  readonly format: typeof VERSION_LIST_FORMAT
  readonly versions: readonly ListedVersion[]
}

/** Whether a text can be a version's name. */
export const isVersionName = (text: string): boolean => /^[0-9a-f]{12}$/.test(text)

/** The list as `data/versions.json` holds it; null = of a form that is not known here. */
export const parseVersionList = (value: unknown): VersionList | null =>
  typeof value === 'object' &&
  value !== null &&
  'format' in value &&
  value.format === VERSION_LIST_FORMAT &&
  'versions' in value &&
  Array.isArray(value.versions)
    ? (value as VersionList) // written by the site itself
    : null
