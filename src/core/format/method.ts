import type { Words } from '../model/column.ts'
import { GLOSSARY } from './glossary.ts'
import { say, type Locale } from './locale.ts'
import { table, words } from './method/blocks.ts'
import { formulaSections } from './method/formulae.ts'
import { assumptionSection, sourceSection } from './method/plan.ts'
import { NOTHING, QUALIFIERS, SHOWN, UNKNOWN } from './method/reading.ts'
import { ruleSection } from './method/rule.ts'
import type { MethodBlock, MethodInput, MethodSection } from './method/types.ts'

const glossarySection = (): MethodSection<Words> => ({
  id: 'glossary',
  title: words('词汇', 'Glossary'),
  blocks: [
    table(
      words('一个中文词对应一个英文词和一个标识', 'One Chinese term, one English term, one identifier'),
      [words('中文', 'Chinese'), words('英文', 'English'), words('标识', 'Identifier'), words('含义', 'Meaning')],
      GLOSSARY.map(({ zh, en, identifier, meaning }) => [
        words(zh, zh),
        words(en, en),
        words(identifier, identifier),
        meaning,
      ]),
    ),
  ],
})

const toText = (block: MethodBlock<Words>, locale: Locale): MethodBlock<string> => {
  const read = (pair: Words): string => say(pair, locale)
  switch (block.kind) {
    case 'paragraph':
      return { kind: 'paragraph', text: read(block.text) }
    case 'list':
      return { ...block, items: block.items.map(read) }
    case 'definitions':
      return {
        kind: 'definitions',
        items: block.items.map(({ id, term, text }) => ({ id, term: read(term), text: read(text) })),
      }
    case 'table':
      return {
        kind: 'table',
        caption: read(block.caption),
        head: block.head.map(read),
        rows: block.rows.map((row) => row.map(read)),
      }
  }
}

/** The page of methods in both languages, in reading order. Rule and formulae are rendered from their declarations. */
export const toMethodSections = (input: MethodInput): readonly MethodSection<Words>[] => [
  SHOWN,
  ruleSection(input),
  ...formulaSections(input.formulae),
  NOTHING,
  QUALIFIERS,
  sourceSection(input),
  assumptionSection(input),
  UNKNOWN,
  glossarySection(),
]

/** The page of methods in one language. */
export const formatMethod = (input: MethodInput, locale: Locale): readonly MethodSection<string>[] =>
  toMethodSections(input).map(({ id, title, blocks }) => ({
    id,
    title: say(title, locale),
    blocks: blocks.map((block) => toText(block, locale)),
  }))
