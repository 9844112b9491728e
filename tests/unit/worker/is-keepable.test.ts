import { expect, it } from 'vitest'
import { isKeepable } from '../../../src/worker/is-keepable.ts'
import { toSitePath } from '../../../src/worker/site-path.ts'

const answer = (path: string, type: string, how: Partial<Response> = {}): Response =>
  ({
    ...{ status: 200, redirected: false, type: 'basic', url: `https://host/${path}` },
    headers: new Headers({ 'content-type': type }),
    ...how,
  }) as Response // what a worker gets of the network can't be made otherwise

it.each([
  ['assets/a.js', 'text/javascript;charset=utf-8'],
  ['assets/a.css', 'text/css'],
  ['data/v/1/a.json', 'application/json'],
  ['data/v/1/a.xlsx', 'application/octet-stream'],
])('%s as %s is kept', (path, type) => {
  expect(isKeepable(answer(path, type))).toBe(true)
})

it.each([
  ['a page in the place of a script', answer('assets/a.js', 'text/html')],
  ['a page in the place of a table', answer('data/v/1/a.csv', 'text/html;charset=utf-8')],
  ['an error', answer('assets/a.js', 'text/javascript', { status: 404 })],
  ['a part of a file', answer('assets/a.js', 'text/javascript', { status: 206 })],
  ['what another address sent', answer('assets/a.js', 'text/javascript', { redirected: true })],
])('%s is not', (_, got) => {
  expect(isKeepable(got)).toBe(false)
})

it.each([
  ['https://host/sub/tasks/', 'tasks/'],
  ['https://host/sub/', ''],
  ['https://host/subway/', null],
  ['https://other/sub/', null],
])('%s is at %j of https://host/sub/', (address, path) => {
  expect(toSitePath(address, 'https://host/sub/')).toBe(path)
})
