import { vi } from 'vitest'
import type { writeWithTwins as WriteTwins } from '../../src/cli/publish/compress.ts'
import { startNginx } from '../fixtures/nginx.ts'
import { testSwitch } from '../publication/switched-site.ts'

// How small a twin is does not matter here.
vi.mock('../../src/cli/publish/compress.ts', async (original) => {
  const { writeWithTwins } = await original<{ readonly writeWithTwins: typeof WriteTwins }>()
  const write: typeof WriteTwins = (effects, path, content) => writeWithTwins(effects, path, content, 'quick')
  return { writeWithTwins: write }
})

// Nobody who reads asks for the images of links.
vi.mock('../../src/cli/publish/link-previews.ts', () => ({ createLinkPreviews: () => () => Promise.resolve(null) }))

testSwitch((dir) => startNginx(dir, '/'))
