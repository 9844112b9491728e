import type { Hash } from '../datasets.ts'
import { writeCitations } from '../open-data/citation-files.ts'
import type { PublicationSetting } from '../open-data/publication-setting.ts'
import type { SiteData } from '../site-data.ts'
import { findReleasedOn } from '../versions/version-index.ts'
import { toFeed } from './feed.ts'
import { toAtom, toFeedPath, toJsonFeed } from './feed-files.ts'
import { KEEP_OUT, toRobots, writeSitemaps } from './sitemap.ts'
import type { RootFile } from './sitemap.ts'

function* writeFeeds(site: SiteData, setting: PublicationSetting, toSha256: Hash): Generator<RootFile, void> {
  for (const locale of ['zh', 'en'] as const) {
    const feed = toFeed(site, setting, locale, toSha256)
    if (!feed) continue
    yield { path: toFeedPath(locale, 'atom'), text: toAtom(feed, setting.homepage) }
    yield { path: toFeedPath(locale, 'json'), text: toJsonFeed(feed, setting.homepage) }
  }
}

/**
 * The files by which a site is found, followed and cited. The office's says only that nobody is to look; in a folder
 * that is opened without a server nobody looks.
 */
export function* writeRootFiles(
  site: SiteData,
  setting: PublicationSetting,
  { portable, toSha256 }: { readonly portable: boolean; readonly toSha256: Hash },
): Generator<RootFile, void> {
  if (site.audience === 'office') {
    yield { path: 'robots.txt', text: KEEP_OUT }
    return
  }
  const { version, sample } = site.common
  yield* writeCitations({ version, sample, asOf: site.latest.end, releasedOn: findReleasedOn(site) }, setting)
  if (portable) return
  yield { path: 'robots.txt', text: toRobots(setting.homepage) }
  yield* writeFeeds(site, setting, toSha256)
  if (setting.homepage !== null) yield* writeSitemaps(site, setting.homepage)
}
