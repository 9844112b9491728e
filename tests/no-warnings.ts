import { format } from 'node:util'
import { afterEach, beforeEach, vi } from 'vitest'

const unexpected: string[] = []

beforeEach(() => {
  for (const level of ['warn', 'error'] as const) {
    vi.spyOn(console, level).mockImplementation((...words: unknown[]) => {
      unexpected.push(`console.${level}: ${format(...words)}`)
    })
  }
})

afterEach(() => {
  const found = unexpected.splice(0)
  vi.restoreAllMocks()
  if (found.length > 0) throw new Error(`The test wrote to the console:\n${found.join('\n')}`)
})
