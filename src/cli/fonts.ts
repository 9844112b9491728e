import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { unpackWoff } from './woff.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const PACKAGE = join(ROOT, 'node_modules/@fontsource/noto-sans-sc')
const FILES = /-(400|700)-normal\.woff$/
const HAS_MOST = 'chinese-simplified'

// One file of each weight has most characters and alone bears the name of the family; the slices, which have the rest, are
// found by the characters that the former lacks.
const toConfig = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}</dir>
  <cachedir>${folder}/cache</cachedir>
  <match target="scan">
    <test name="file" compare="contains"><string>/slice-</string></test>
    <edit name="family" mode="assign" binding="same"><string>Noto Sans SC Slices</string></edit>
  </match>
</fontconfig>
`

/** Unpacks beside its final place and moves, so that a run cut short or side by side leaves no half folder. */
const unpack = async (folder: string): Promise<void> => {
  const parent = resolve(folder, '..')
  await mkdir(parent, { recursive: true })
  const draft = await mkdtemp(join(parent, 'unpacking-'))
  for (const name of await readdir(join(PACKAGE, 'files'))) {
    if (!FILES.test(name)) continue
    const font = unpackWoff(await readFile(join(PACKAGE, 'files', name)))
    await writeFile(join(draft, `${name.includes(HAS_MOST) ? '' : 'slice-'}${name.replace('.woff', '.ttf')}`), font)
  }
  await writeFile(join(draft, 'fonts.conf'), toConfig(folder))
  await rename(draft, folder).catch(() => rm(draft, { recursive: true, force: true }))
}

/**
 * A fontconfig file that knows Noto Sans SC in 400 and 700 and nothing else, whatever fonts the machine has: a browser that is
 * started with it draws the same pixels everywhere. Unpacked from an npm package into `.cache/fonts/`, once per version.
 */
export const findFonts = async (say: (line: string) => void): Promise<string> => {
  const { version }: { version: string } = JSON.parse(await readFile(join(PACKAGE, 'package.json'), 'utf8'))
  const folder = join(ROOT, '.cache/fonts', version)
  if (!existsSync(folder)) {
    say(`fonts: unpacking Noto Sans SC ${version} from npm into .cache/fonts, once`)
    await unpack(folder)
  }
  return join(folder, 'fonts.conf')
}
