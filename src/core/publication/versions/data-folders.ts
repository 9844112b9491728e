import type { PagePayload } from '../payload.ts'

/** Folder of a version's files, below the root. They never change. */
export const toVersionFolder = (version: string): string => `data/v/${version}/`

/**
 * Folder of what a later program computed from a version's tables otherwise than the program that published them first;
 * `digest` = of its files. It stands as long as that program's own files do.
 */
export const toEditionFolder = (version: string, digest: string): string => `data/e/${version}-${digest}/`

/** The version that a file of such a folder was computed from; null = it is another file. */
export const findEditionVersion = (path: string): string | null => /^data\/e\/([0-9a-f]{12})-/.exec(path)?.[1] ?? null

/** Folder of the files that a page reads, below the root. */
export const toDataFolder = ({ version, folder }: Pick<PagePayload, 'version' | 'folder'>): string =>
  folder ?? toVersionFolder(version)
