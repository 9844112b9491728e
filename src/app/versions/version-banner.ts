/** A link in the banner. `latest` = it leaves the version that is shown. */
interface BannerLink {
  readonly words: string
  readonly href: string
  readonly latest?: boolean
}

/** Writes what is known of the version that was asked for above the page, in place of what stood there. */
export const showBanner = (strong: string, parts: readonly string[], links: readonly BannerLink[] = []): void => {
  document.querySelector('.version-banner')?.remove()
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
  document.getElementById('app')?.before(banner)
}
