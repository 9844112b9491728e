/** Reads CSV as RFC 4180 writes it, with a byte order mark and CR LF, and refuses everything else. */
export const readCsv = (text: string): readonly (readonly string[])[] => {
  if (!text.startsWith('\uFEFF')) throw new Error('no byte order mark')
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/suy
  field.lastIndex = 1
  const lines: string[][] = [[]]
  while (field.lastIndex < text.length) {
    const at = field.lastIndex
    const [, quoted, plain = '', end] = field.exec(text) ?? []
    if (end === undefined) throw new Error(`no field at ${at}: ${JSON.stringify(text.slice(at, at + 40))}`)
    lines.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === '\r\n') lines.push([])
  }
  if (lines.pop()?.length !== 0) throw new Error('the last line has no end')
  return lines
}
