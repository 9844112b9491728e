const TYPES: readonly (readonly [end: RegExp, type: RegExp])[] = [
  [/\.js$/, /javascript/],
  [/\.css$/, /^text\/css/],
  [/\.json$/, /json/],
]

/** Whether an answer is the file that was asked for, whole: not an error, nor a page that stands in its place. */
export const isKeepable = (answer: Response): boolean => {
  if (answer.status !== 200 || answer.redirected || answer.type !== 'basic') return false
  const type = answer.headers.get('content-type') ?? ''
  const rule = TYPES.find(([end]) => end.test(new URL(answer.url).pathname))
  return rule ? rule[1].test(type) : !type.startsWith('text/html')
}
