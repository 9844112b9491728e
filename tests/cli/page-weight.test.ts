import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { weighPage } from '../budgets/page-weight.ts'

const site = mkdtempSync(join(tmpdir(), 'weight-'))

const put = (path: string, content: string): void => {
  mkdirSync(dirname(join(site, path)), { recursive: true })
  writeFileSync(join(site, path), content)
}

afterAll(() => rmSync(site, { recursive: true }))

test('a page weighs its scripts with their static imports, styles and preloads, and nothing loaded later', () => {
  put(
    'tasks/index.html',
    `<link rel="stylesheet" crossorigin href="../assets/a.css"><link rel="alternate" href="../en/">
     <link rel=modulepreload href="../assets/b.js"><script src="../look.js"></script>
     <script type="application/json" id="payload">{}</script><script src="../boot.js" data-modules="../assets/a.js ../assets/b.js"></script>`,
  )
  put('look.js', 'document.title')
  put('boot.js', 'start()')
  put('assets/a.css', 'p{}')
  put('assets/a.js', 'import{t as e}from"./b.js";import"./d.js";const later=()=>import("./later.js");let x="from"')
  put('assets/b.js', 'export{x}from"./c.js";import("./later.js")')
  put('assets/c.js', 'export let x=1')
  put('assets/d.js', 'import"./a.js"')
  put('assets/later.js', 'heavy')
  const { files, allBytes, scriptBytes } = weighPage(site, 'tasks')
  const names = files.map(([name]) => name).sort()
  const expected = ['a.css', 'a.js', 'b.js', 'c.js', 'd.js'].map((name) => `assets/${name}`)
  expect(names).toEqual([...expected, 'boot.js', 'look.js', 'tasks/index.html'])
  expect(allBytes).toBe(files.reduce((total, [, bytes]) => total + bytes, 0))
  expect(scriptBytes).toBeLessThan(allBytes)
  expect(files.find(([name]) => name === 'look.js')?.[1]).toBe(brotliCompressSync('document.title').length)
})
