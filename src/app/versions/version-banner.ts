import { VERSION_WORDS } from '../../core/publication/versions/version-words.ts'
import type { VersionEntry } from '../../core/publication/versions/version-list.ts'
import { toHref } from '../site.ts'

/** A link in the banner. `latest` = it leaves the version that is shown. */
interface BannerLink {
  readonly words: string
  readonly href: string
  readonly latest?: boolean
}

type OpenedVersion = Pick<VersionEntry, 'version' | 'releasedOn' | 'asOf' | 'correctedSince'>

/** What is known of a version that was asked for, as it stands above the page. */
export const createBanner = (
  strong: string,
  parts: readonly string[],
  links: readonly BannerLink[] = [],
): HTMLElement => {
  const banner = document.createElement('aside')
  banner.className = 'version-banner'
  banner.setAttribute('role', 'status')
  const line = document.createElement('div')
  line.className = 'wrap'
  const title = document.createElement('strong')
  title.textContent = strong
  line.append(title)
  for (const part of parts) {
    const words = document.createElement('span')
    words.textContent = part
    line.append(words)
  }
  for (const { words, href, latest } of links) {
    const link = document.createElement('a')
    link.textContent = words
    link.href = href
    if (latest) link.dataset['latest'] = ''
    line.append(link)
  }
  banner.append(line)
  return banner
}

/** Puts it there, in place of what stood there. */
export const showBanner = (...said: Parameters<typeof createBanner>): void => {
  document.querySelector('.version-banner')?.remove()
  document.getElementById('app')?.before(createBanner(...said))
}

/** What a version that is not the latest any more says of itself. `toLatest` = where the same is shown as it is now. */
export const tellOpened = (
  site: Parameters<typeof toHref>[0],
  { version, releasedOn, asOf, correctedSince }: OpenedVersion,
  toLatest: string,
): Parameters<typeof createBanner> => {
  const words = VERSION_WORDS[site.locale]
  const isCorrected = correctedSince > 0
  return [
    words.banner(version),
    [words.dates(releasedOn, asOf), words.notLatest, ...(isCorrected ? [words.corrected(correctedSince)] : [])],
    [
      ...(isCorrected ? [{ words: words.toCorrections, href: toHref(site, 'changes'), latest: true }] : []),
      { words: words.toLatest, href: toLatest, latest: true },
    ],
  ]
}
