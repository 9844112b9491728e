import { describe, expect, it } from 'vitest'
import { GLOSSARY } from '../../../src/core/format/glossary.ts'

describe('glossary', () => {
  it.each(['zh', 'en', 'identifier'] as const)('has each %s once', (name) => {
    const names = GLOSSARY.map((term) => term[name])
    expect(new Set(names).size).toBe(names.length)
  })

  it.each(GLOSSARY.map((term) => [term.identifier, term.meaning] as const))(
    'explains %s in both languages',
    (_, meaning) => {
      expect(meaning.zh).toMatch(/\p{Script=Han}/u)
      expect(meaning.en).toMatch(/^[\P{Script=Han}]+$/u)
    },
  )
})
