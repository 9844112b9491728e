import { vi } from 'vitest'
import type * as Compress from '../../src/cli/publish/compress.ts'
import { startNginx } from '../fixtures/nginx.ts'
import { testSwitch } from '../publication/switched-site.ts'

// How small a twin is does not matter here.
vi.mock('../../src/cli/publish/compress.ts', async (original) => {
  const actual = await original<typeof Compress>()
  const quick: typeof actual.writeWithTwins = (effects, path, content) =>
    actual.writeWithTwins(effects, path, content, 'quick')
  return { ...actual, writeWithTwins: quick }
})

// Nobody who reads asks for the images of links.
vi.mock('../../src/cli/publish/link-previews.ts', () => ({ createLinkPreviews: () => () => Promise.resolve(null) }))

testSwitch((dir) => startNginx(dir, '/'))
