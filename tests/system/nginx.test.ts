import { afterAll } from 'vitest'
import { createHostedSite, testHost } from '../fixtures/host.ts'
import { startNginx } from '../fixtures/nginx.ts'

const { dir, remove } = createHostedSite()
afterAll(remove)

testHost((base) => startNginx(dir, base))
