import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const README = readFileSync('README.md', 'utf8')
const MANIFEST: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync('package.json', 'utf8'),
)
const code = [...README.matchAll(/```sh\n(.*?)```|`([^`\n]+)`/gs)]
  .map(([, block, span]) => block ?? span ?? '')
  .join('\n')
const namesIn = (text: string, pattern: RegExp): readonly string[] => [
  ...new Set([...text.matchAll(pattern)].map(([, name = '']) => name)),
]

test('every npm script that the README names exists', () => {
  const row = /\| `npm run format`(.*?)\|/.exec(README)?.[1] ?? ''
  const named = [...namesIn(code, /npm run ([\w:-]+)/g), ...namesIn(row, /`([\w:-]+)`/g)]
  expect(named).toEqual(expect.arrayContaining(['board', 'test:system', 'types']))
  expect(named.filter((name) => !(name in MANIFEST.scripts))).toEqual([])
  for (const name of namesIn(code, /npm (start|test)\b/g)) expect(MANIFEST.scripts).toHaveProperty(name)
})

test('every command of the board that the README names exists, and it names each', () => {
  const help = execFileSync('npx', ['tsx', 'src/cli/main.ts', '--help', '--lang', 'en'], { encoding: 'utf8' })
  const commands = namesIn(help, /^ {2,}([a-z]+)\b/gm)
  const line = /the command line: (.*?);/.exec(README)?.[1] ?? ''
  const named = [...namesIn(line, /`([a-z]+)`/g), ...namesIn(code, /npm run board -- ([a-z]+)/g)]
  expect(named).toContain('publish')
  expect(named.filter((name) => !commands.includes(name))).toEqual([])
  expect(commands.filter((name) => !named.includes(name))).toEqual([])
})

test('every folder of the map of rooms exists', () => {
  const rooms = /## Rooms.*?```\n(.*?)```/s.exec(README)?.[1] ?? ''
  const top = namesIn(rooms, /^([\w/]+\/)\s/gm)
  const core = namesIn(rooms, /^ {2}(\w+\/)\s/gm).map((name) => `src/core/${name}`)
  expect(top.length + core.length).toBeGreaterThan(10)
  expect([...top, ...core].filter((folder) => !existsSync(folder))).toEqual([])
})
