import type { Words } from '../../model/column.ts'
import type { WithheldSince } from '../versions/withheld-since.ts'

/** Something that the operator of a publication should look at. */
export type PublicationWarning =
  | { readonly kind: 'withheld-since'; readonly words: Words; readonly versions: readonly WithheldSince[] }
  | { readonly kind: 'rehearsal' | 'no-archive'; readonly words: Words }

/** Warns of versions that hold what is withheld now, and says what to do. */
export const warnOfWithheldSince = (versions: readonly WithheldSince[]): readonly PublicationWarning[] => {
  if (versions.length === 0) return []
  const named = versions.map(({ version, tasks }) => `${version}（${tasks.join('、')}）`).join('、')
  const namedEn = versions.map(({ version, tasks }) => `${version} (${tasks.join(', ')})`).join(', ')
  const words = {
    zh: `注意：沿用的版本仍含现已不予公开的任务当时公开的内容：${named}。已发布的版本不会自行改变。不该再公开的，请逐个版本撤回（publish 加 --withdraw ${versions[0]?.version}），并清除以前的发布目录、备份与缓存。`,
    en: `Note: versions that are kept hold what was public of tasks that are withheld now: ${namedEn}. Published versions do not change by themselves. Where it must not stand, take away each version (publish with --withdraw ${versions[0]?.version}), and clear former release folders, copies and caches.`,
  }
  return [{ kind: 'withheld-since', words, versions }]
}

/** Warns of a publication for an instant that has not come, if it is one; both are written as `releaseAt` is. */
export const warnOfRehearsal = (now: string, clock: string): readonly PublicationWarning[] => {
  if (now <= clock) return []
  const words = {
    zh: `预演：--now（${now}）还没有到。其中可能有未到发布时间的内容，请不要上线；没有记入 releases。到时再发布一次。`,
    en: `A rehearsal: --now (${now}) has not come. It may hold what is not out yet, so do not put it online; nothing was recorded in releases. Publish again when it has come.`,
  }
  return [{ kind: 'rehearsal', words }]
}

/** Warns of a publication after others whose versions are not at hand; `archive` = where they were looked for. */
export const warnOfMissingArchive = (archive: string): readonly PublicationWarning[] => [
  {
    kind: 'no-archive',
    words: {
      zh: `注意：releases 中已有发布，而 ${archive} 中没有此前的版本：以此上线，以前各版本的地址就打不开了。请用 --archive 指定此前发布的网站，再发布一次。`,
      en: `Note: releases are recorded, and ${archive} holds no version from before: once this is online, addresses of earlier versions lead nowhere. Name the site that was published before with --archive, and publish again.`,
    },
  },
]
