/** Does what nobody but the page's own scripts may do; a test looks for it. */
const RUN = 'document.documentElement.dataset.ran=1'

const LONG = `${'W'.repeat(5_000)}${'很长的标题'.repeat(1_000)}`

/** Texts that are nothing but texts, whatever they look like. The first is 10 000 characters long. */
export const HOSTILE_TEXTS: readonly string[] = [
  LONG,
  `<img src=x onerror=${RUN}>`,
  `"'><svg onload=${RUN}><script>${RUN}</script><!--`,
  `</script></style></title></textarea></svg><script>${RUN}</script>`,
  `javascript:${RUN}`,
  '__proto__',
  'constructor',
  '\u202egnp.exe\u2067\u2069\u2069\u202d',
  '&lt;b&gt; &amp;amp; &#60;img src=x&#62; %3Cscript%3E',
  '👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿 𬭚䶮㐂 Z̸̡͓͈̝a̴l̷g̶o̸',
  '１２３４．５％ 〇一二三',
  `=cmd|' /C calc'!A0`,
  '＝HYPERLINK("http://evil.example/","x")',
  '+1+1',
  '@SUM(1+1)',
  '-2+3|x',
  '＋＠－1',
  `{{constructor.constructor('${RUN}')()}}`,
  '{b|{a}}{c} {b0} %s $& $1 ${7*7} \\u0041 \\',
  'one\ntwo\tthree\u2028four',
  '../../../etc/passwd?a=b&c#d;e',
]
