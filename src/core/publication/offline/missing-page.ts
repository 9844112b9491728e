/** What is shown in place of a page that can't be reached and was not kept; `root` = address of the front page. */
export const toMissingPage = (root: string): string =>
  [
    '<!doctype html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    "<title>现在连不上网站 · The site can't be reached</title>",
    '</head>',
    '<body>',
    '<h1>现在连不上网站，这一页也没有保存在本机</h1>',
    `<p>请连上网络后刷新；已保存的页面可以从<a href="${root}">总览</a>打开。</p>`,
    '<div lang="en">',
    "<h2>The site can't be reached, and this page was not kept on this machine</h2>",
    `<p>Connect and reload; pages that were kept open from the <a href="${root}en/">overview</a>.</p>`,
    '</div>',
    '</body>',
    '</html>',
    '',
  ].join('\n')
