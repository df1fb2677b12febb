import { randomBytes } from 'node:crypto'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { type Asked, askedPath } from './loopback-guard.ts'

/** A server on this machine alone; `address` is for example `http://127.0.0.1:40123/<token>`. */
export interface Loopback {
  readonly address: string
  readonly close: () => Promise<void>
}

/** Answers what was asked for with one response; may fail, which is answered with 500. */
export type AnswerAsked = (
  asked: Exclude<Asked, number>,
  response: ServerResponse
) => Promise<void> | void

/**
 * Serves on 127.0.0.1, at a free port, to who knows the address. Whatever comes in, it answers (400, 403, 404, 500) and
 * lives on; `headers` go with every answer.
 */
export async function openLoopback(
  answer: AnswerAsked,
  headers: Readonly<Record<string, string>>
): Promise<Loopback> {
  const token = randomBytes(16).toString('hex')
  const server = createServer(async (request, response) => {
    request.on('error', () => response.destroy())
    response.on('error', () => response.destroy())
    try {
      const asked = askedPath(request, token)
      if (typeof asked === 'number') refuse(response, asked, headers)
      else await answer(asked, response)
    } catch {
      refuse(response, 500, headers)
    }
  })
  guard(server)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  server.on('error', () => undefined)
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { address: `http://127.0.0.1:${port}/${token}`, close: () => end(server) }
}

/** Answers with a status and nothing else; where an answer has begun, breaks it off. */
export function refuse(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>
): void {
  if (response.headersSent) response.destroy()
  else response.writeHead(status, headers).end()
}

/** What never becomes a request: not HTTP, headers without end, a wish to upgrade or to tunnel. */
function guard(server: Server): void {
  server.on('clientError', (_, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n')
    else socket.destroy()
  })
  for (const event of ['upgrade', 'connect'] as const) {
    server.on(event, (_, socket) => {
      socket.on('error', () => undefined)
      socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n')
    })
  }
}

function end(server: Server): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
