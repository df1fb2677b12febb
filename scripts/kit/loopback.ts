import { randomBytes } from 'node:crypto'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { type AskedPath, askedPath } from './loopback-guard.ts'
import { postedJson } from './posted-json.ts'

/** A server on this machine alone; `address` is for example `http://127.0.0.1:40123/<token>`. */
export interface Loopback {
  readonly address: string
  readonly close: () => Promise<void>
}

/** Answers what was asked for with one response; may fail, which is answered with 500. */
export type AnswerAsked = (
  asked: Omit<AskedPath, 'isPost'>,
  response: ServerResponse
) => Promise<void> | void

/** Does what was asked for with a body of JSON; gives what is answered as JSON, or nothing where there is no such thing. */
export type DoAsked = (path: string, body: unknown) => Promise<object | undefined>

/** Where a server would be found again: at a free port where this one is taken. */
export interface LoopbackPlace {
  readonly port: number
  readonly token: string
}

/** A word that nobody guesses: who knows it may see, and do, what is served. */
export function newToken(): string {
  return randomBytes(16).toString('hex')
}

/** Milliseconds that a request may take to come in: its headers, and all of it. */
const limits = { headersTimeout: 5000, requestTimeout: 10_000 }

/**
 * Serves on 127.0.0.1, at a free port or where it is wished, to who knows the address. Whatever comes in, it answers (400, 403, 404, 500) and
 * lives on; `headers` go with every answer. Without `act` nothing can be done here.
 */
export async function openLoopback(
  answer: AnswerAsked,
  headers: Readonly<Record<string, string>>,
  act?: DoAsked,
  { port: wish, token }: LoopbackPlace = { port: 0, token: newToken() }
): Promise<Loopback> {
  const server = createServer(limits, async (request, response) => {
    request.on('error', () => response.destroy())
    response.on('error', () => response.destroy())
    try {
      const asked = askedPath(request, token, act !== undefined)
      if (typeof asked === 'number') return refuse(response, asked, headers)
      if (!asked.isPost || !act) return await answer(asked, response)
      const posted = await postedJson(request)
      // Whoever sends too much, or not to the end, is not listened to any longer.
      if (typeof posted === 'number')
        return refuse(response, posted, { ...headers, connection: 'close' })
      const done = await act(asked.path, posted.body)
      if (!done) return refuse(response, 404, headers)
      response.writeHead(200, { ...headers, 'content-type': 'application/json; charset=utf-8' })
      response.end(JSON.stringify(done))
    } catch {
      refuse(response, 500, headers)
    }
  })
  guard(server)
  await listening(server, wish).catch(error => {
    if (wish === 0) throw error
    return listening(server, 0)
  })
  server.on('error', () => undefined)
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { address: `http://127.0.0.1:${port}/${token}`, close: () => end(server) }
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve()
    })
  })
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
