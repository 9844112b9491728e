const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
}

/** What XML 1.0 has no way to write: most controls, two non-characters, and halves of pairs. */
const UNWRITABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu

/** A text as it can stand in an element or an attribute of XML; a character that XML can't write reads �. */
export const escapeXml = (text: string): string =>
  text.replace(UNWRITABLE, '\ufffd').replace(/[&<>"'\n\r\t]/g, (character) => ENTITIES[character] ?? character)

/** An element on a line of its own; `content` is XML already. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, string>>,
  content: string | readonly string[] = '',
): string => {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
  const inner = typeof content === 'string' ? content : `\n${content.join('\n')}\n`
  return inner === '' ? `<${name}${said.join('')}/>` : `<${name}${said.join('')}>${inner}</${name}>`
}

/** A text as an element. */
export const textElement = (name: string, text: string): string => element(name, {}, escapeXml(text))

/** A whole XML document. */
export const toXml = (root: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`
