import type { PagePayload } from '../payload.ts'

/** Folder of a version's files, below the root. They never change. */
export const toVersionFolder = (version: string): string => `data/v/${version}/`

/**
 * Folder of what a later program computed from a version's tables otherwise than the program that published them first;
 * `digest` = of its files. It stands as long as that program's own files do.
 */
export const toEditionFolder = (version: string, digest: string): string => `data/e/${version}-${digest}/`

/** Images of links, below the root, by the version that they show. */
export const PREVIEW_FILE = /^previews\/[0-9a-f]{12}-[0-9a-f]{16}\.png$/

/** So many digits of a digest name an image: its address changes with what it shows. */
const PREVIEW_DIGITS = 16

/** Address of the image of a link that shows a version, below the root; `digest` = SHA-256 of the image. */
export const toPreviewPath = (version: string, digest: string): string =>
  `previews/${version}-${digest.slice(0, PREVIEW_DIGITS)}.png`

/** The version from which a program computed such a file, or drew such an image; null = it is another file. */
export const findComputedVersion = (path: string): string | null =>
  /^(?:data\/e|previews)\/([0-9a-f]{12})-/.exec(path)?.[1] ?? null

/** Folder of the files that a page reads, below the root. */
export const toDataFolder = ({ version, folder }: Pick<PagePayload, 'version' | 'folder'>): string =>
  folder ?? toVersionFolder(version)
