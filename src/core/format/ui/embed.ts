import type { Locale } from '../locale.ts'

interface EmbedWords {
  readonly title: string
  readonly lede: string
  readonly data: string
  readonly live: string
  readonly frozen: (version: string) => string
  readonly look: string
  readonly looks: Readonly<Record<'reader' | 'light' | 'dark', string>>
  readonly code: string
  readonly measuring: string
  readonly copy: string
  readonly copied: string
  readonly notCopied: string
  readonly preview: string
  readonly close: string
}

/** Words of the dialog that gives the code with which a panel stands in another page. */
export const EMBED_WORDS: Readonly<Record<Locale, EmbedWords>> = {
  zh: {
    title: '嵌入本面板',
    lede: '把下面的代码放进别的网页，本面板连同来源、数据截至与链接就显示在那里。',
    data: '数据',
    live: '随每次发布更新',
    frozen: (version) => `固定在现在的版本 ${version}，以后不变`,
    look: '外观',
    looks: { reader: '随读者的设置', light: '浅色', dark: '深色' },
    code: '代码',
    measuring: '正在量所需的高度……',
    copy: '复制代码',
    copied: '已复制',
    notCopied: '浏览器不允许复制，请选中代码后手工复制',
    preview: '预览',
    close: '关闭',
  },
  en: {
    title: 'Embed this panel',
    lede: 'Put the code below into another web page: the panel is shown there with its source, date and a link back.',
    data: 'Data',
    live: 'updated with each publication',
    frozen: (version) => `as of today's version ${version}, for good`,
    look: 'Look',
    looks: { reader: 'as the reader has it', light: 'light', dark: 'dark' },
    code: 'Code',
    measuring: 'Measuring the height that it needs…',
    copy: 'Copy the code',
    copied: 'Copied',
    notCopied: 'The browser does not allow it: select the code and copy it by hand',
    preview: 'Preview',
    close: 'Close',
  },
}
