import { SaxesParser } from 'saxes'

/** An element of a document, with its name as `{namespace}local`. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  readonly text: string
}

interface Open {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XmlElement[]
  text: string
}

/** The root of an XML document. Throws where it is not well formed, or a prefix has no namespace. */
export const readXml = (xml: string): XmlElement => {
  const parser = new SaxesParser({ xmlns: true, fragment: false })
  const open: Open[] = [{ name: '', attributes: {}, children: [], text: '' }]
  const top = (): Open => open.at(-1) ?? { name: '', attributes: {}, children: [], text: '' }
  parser.on('error', (cause) => {
    throw cause
  })
  parser.on('opentag', ({ uri, local, attributes }) =>
    open.push({
      name: `{${uri}}${local}`,
      attributes: Object.fromEntries(Object.values(attributes).map((each) => [each.name, each.value])),
      children: [],
      text: '',
    }),
  )
  parser.on('text', (text) => {
    top().text += text
  })
  parser.on('closetag', () => {
    const closed = open.pop()
    if (closed) top().children.push(closed)
  })
  parser.write(xml).close()
  const [root] = top().children
  if (!root) throw new Error('no element')
  return root
}

const ofName = (name: string) => (element: XmlElement) => element.name === name

/** The children of an element that have a name. */
export const childrenOf = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.filter(ofName(name))
