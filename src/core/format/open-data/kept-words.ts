import type { Locale } from '../locale.ts'

const zh = {
  title: '保存在本机的内容',
  text: '用过本站之后，浏览器把主要页面、看过的页面和最新数据保存在本机：断网时仍可打开，各页同属一个版本；连上网络时，页面总是先取网站上的。开启“省流量”时不保存。',
  office: '内部网站不在浏览器中保存离线副本：断网时打不开，内部资料也不会留在这台电脑上。',
  situations: {
    kept: '本浏览器可以保存。',
    refused: '已清除，也不再保存。',
    plain: '本站以普通 http 打开，浏览器不提供离线保存；其余功能都能用。',
    unable: '这个浏览器不能保存离线副本；其余功能都能用。',
    failed: '没有清除成功，请用浏览器设置中的“清除网站数据”。',
  },
  clear: '清除本机保存的内容',
  allow: '重新允许保存',
}

/** Words about what the browser keeps of the site. */
export type KeptWords = typeof zh

const en: KeptWords = {
  title: 'Kept on this machine',
  text: 'Once the site is used, the browser keeps its main pages, those that were visited and the latest data on this machine: they open without a network, all of one version; with a network, a page always comes from the site first. Nothing is kept where the browser saves data.',
  office:
    "The office's site keeps no copies in the browser: it does not open without a network, and no internal document stays on this machine.",
  situations: {
    kept: 'This browser can keep copies.',
    refused: 'Cleared, and nothing is kept any more.',
    plain: 'The site is open over plain http, for which browsers keep no copies; everything else works.',
    unable: "This browser can't keep copies; everything else works.",
    failed: "They could not be cleared: use “clear site data” in the browser's settings.",
  },
  clear: 'Clear what is kept on this machine',
  allow: 'Allow copies again',
}

/** The words by language. */
export const KEPT_WORDS: Readonly<Record<Locale, KeptWords>> = { zh, en }
