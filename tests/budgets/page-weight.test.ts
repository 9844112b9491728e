import { existsSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { weighPage } from './page-weight.ts'

const KIB = 1024

const BUDGETS = [
  { page: '', all: 90, scripts: 55 },
  { page: 'tasks/', all: 110, scripts: 65 },
  { page: 'tasks/T12/', all: 120, scripts: 65 },
  { page: 'method/', all: 120, scripts: 65 },
  { page: 'provinces/', all: 120, scripts: 65 },
  { page: 'provinces/340000/', all: 120, scripts: 65 },
  { page: 'services/', all: 120, scripts: 65 },
  { page: 'data/', all: 120, scripts: 65 },
  { page: 'changes/', all: 120, scripts: 65 },
  { page: 'water/', all: 120, scripts: 65 },
  { page: 'desk/', all: 120, scripts: 75 },
] as const

const PAGES = ['', 'en/'].flatMap((lang) => BUDGETS.map((budget) => ({ ...budget, page: lang + budget.page })))

beforeAll(() => {
  if (!existsSync('dist/index.html')) throw new Error('There is no built site in dist. Run npm run build first.')
})

for (const { page, all, scripts } of PAGES) {
  test(`/${page} transfers at most ${all} KiB before any interaction, ${scripts} KiB of it scripts`, () => {
    const { allBytes, scriptBytes, files } = weighPage('dist', page)
    const list = files.map(([name, bytes]) => `${bytes} ${name}`).join('\n')
    process.stdout.write(
      `/${page}: ${(allBytes / KIB).toFixed(1)} KiB, scripts ${(scriptBytes / KIB).toFixed(1)} KiB\n`,
    )
    expect(allBytes, list).toBeLessThanOrEqual(all * KIB)
    expect(scriptBytes, list).toBeLessThanOrEqual(scripts * KIB)
  })
}
