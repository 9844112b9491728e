import type { TableChanges, VersionChanges } from './version-changes.ts'
import type { Locale } from '../../format/locale.ts'
import { formatCount, pluralize } from '../../format/numbers.ts'

const zh = {
  title: '各版本',
  sub: '每次发布是一个版本，其文件永不改变；点开版本号，各页即显示该版本的数据。日期取自发布与更正记录。',
  version: '版本',
  releasedOn: '发布日期',
  noDate: '未注明',
  asOf: '数据截至',
  changes: '与前一版本相比',
  first: '本站所存的最早版本',
  same: '数据表没有不同',
  superseded: '已被更新的版本取代',
  withdrawn: '已撤回',
  latest: '最新',
  here: '本页',
  digest: '校验值',
  corrected: (count: number) => `此后更正 ${formatCount(count, 'zh')} 处`,
  banner: (version: string) => `这是旧版本 ${version}`,
  notLatest: '不是最新版本，已被取代',
  dates: (releasedOn: string | null, asOf: string) =>
    `${releasedOn === null ? '' : `${releasedOn} 发布，`}数据截至 ${asOf}`,
  toLatest: '看最新版本',
  toCorrections: '看更正',
  isLatest: (version: string) => `版本 ${version} 就是最新版本。`,
  opening: (version: string) => `正在打开版本 ${version}…`,
  unknown: (version: string) => `本站没有版本“${version}”。下面是最新版本；所有版本见`,
  taken: (version: string) => `版本 ${version} 已由发布者撤回，不再提供。下面是最新版本；所有版本见`,
  noPage: (version: string) => `版本 ${version} 没有这一页。下面是最新版本；所有版本见`,
  unreadable: (version: string) =>
    `版本 ${version} 的文件写法与现在不同，本页不能用它画出。下面是最新版本；它的文件仍在`,
  failed: (version: string) =>
    `没有读到版本 ${version}，或它与校验值不符。下面是最新版本；请检查网络后刷新。所有版本见`,
}

/** Words about the versions of a site. */
export type VersionWords = typeof zh

const en: VersionWords = {
  title: 'Versions',
  sub: 'Each publication is a version whose files never change; follow its number, and the pages show its data. Dates come from the record of releases and corrections.',
  version: 'Version',
  releasedOn: 'Released',
  noDate: 'not stated',
  asOf: 'Data as of',
  changes: 'Compared with the one before',
  first: 'the earliest version kept here',
  same: 'no table differs',
  superseded: 'superseded by a newer one',
  withdrawn: 'withdrawn',
  latest: 'latest',
  here: 'this page',
  digest: 'Checksum',
  corrected: (count: number) => `${pluralize(count, 'correction')} since`,
  banner: (version: string) => `This is the earlier version ${version}`,
  notLatest: 'not the latest: superseded',
  dates: (releasedOn: string | null, asOf: string) =>
    `${releasedOn === null ? '' : `released on ${releasedOn}, `}data as of ${asOf}`,
  toLatest: 'See the latest version',
  toCorrections: 'See corrections',
  isLatest: (version: string) => `Version ${version} is the latest.`,
  opening: (version: string) => `Opening version ${version}…`,
  unknown: (version: string) => `There is no version “${version}” here. Below is the latest; all versions:`,
  taken: (version: string) =>
    `Version ${version} was withdrawn by its publisher and is no longer there. Below is the latest; all versions:`,
  noPage: (version: string) => `Version ${version} does not have this page. Below is the latest; all versions:`,
  unreadable: (version: string) =>
    `The files of version ${version} have another form than today's, and this page can't draw it. Below is the latest; its files:`,
  failed: (version: string) =>
    `Version ${version} could not be read, or is not what its checksum says. Below is the latest; check the network and reload. All versions:`,
}

/** The words by language. */
export const VERSION_WORDS: Readonly<Record<Locale, VersionWords>> = { zh, en }

const countRows = ({ added, removed, changed }: TableChanges, locale: Locale): string => {
  const say = (count: number, chinese: string, english: string): readonly string[] =>
    count === 0
      ? []
      : [locale === 'zh' ? `${chinese} ${formatCount(count, locale)}` : `${formatCount(count, locale)} ${english}`]
  return [...say(added, '增', 'added'), ...say(removed, '删', 'removed'), ...say(changed, '改', 'changed')].join(
    locale === 'zh' ? '、' : ', ',
  )
}

/** What a version holds otherwise, a part each: periods that came, then each table with its count of rows. */
export const formatVersionChanges = (
  { periods, tables }: VersionChanges,
  titleOf: (table: TableChanges['table']) => string,
  locale: Locale,
): readonly string[] => [
  ...periods.map((period) => (locale === 'zh' ? `新增报告期 ${period}` : `new period ${period}`)),
  ...tables.map((table) => `${titleOf(table.table)}${locale === 'zh' ? '：' : ': '}${countRows(table, locale)}`),
]
