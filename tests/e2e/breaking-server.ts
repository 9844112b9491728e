import { createServer, request as ask } from 'node:http'
import type { ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Header of a request that says how its answer is to break: the line is cut in the middle, or falls silent there. */
export const BREAK = 'x-break'

const breakIn = (how: string | undefined, response: ServerResponse): void => {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': 10_000 })
  response.write('{"format":1,"tasks":[', () => {
    if (how === 'cut') setTimeout(() => response.socket?.destroy(), 20)
  })
}

/** A server in front of a site that answers as the site does, but for requests which say that it breaks. */
export const startBreakingServer = async (
  site: string,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> => {
  const server = createServer(({ url = '/', headers }, response) => {
    const how = headers[BREAK]
    if (how !== undefined) return breakIn(String(how), response)
    ask(new URL(url, site), { headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers)
      answer.pipe(response)
    }).end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}
