import { vi } from 'vitest'
import type { writeWithTwins as WriteTwins } from '../../src/cli/publish/compress.ts'
import { startServer } from '../../src/cli/static-server.ts'
import { testSwitch } from './switched-site.ts'

// How small a twin is does not matter here.
vi.mock('../../src/cli/publish/compress.ts', async (original) => {
  const { writeWithTwins } = await original<{ readonly writeWithTwins: typeof WriteTwins }>()
  const write: typeof WriteTwins = (effects, path, content) => writeWithTwins(effects, path, content, 'quick')
  return { writeWithTwins: write }
})

// Nobody who reads asks for the images of links.
vi.mock('../../src/cli/publish/link-previews.ts', () => ({ createLinkPreviews: () => () => Promise.resolve(null) }))

testSwitch((dir) => startServer({ dir, host: '127.0.0.1', port: 0, base: '/' }))
