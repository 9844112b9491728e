import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { compress, isCompressible, TWINS } from './src/cli/publish/compress.ts'

/** Compresses what a build writes, once for every site that is published with it. */
export const twins = (): Plugin => ({
  name: 'twins',
  writeBundle: async ({ dir = '.' }, bundle) => {
    for (const file of Object.values(bundle)) {
      const content = Buffer.from(file.type === 'chunk' ? file.code : file.source)
      if (file.fileName.startsWith('.vite/') || !isCompressible(file.fileName, content.length)) continue
      const packed = await compress(content, 'best')
      for (const twin of TWINS) await writeFile(join(dir, `${file.fileName}.${twin}`), packed[twin])
    }
  },
})
