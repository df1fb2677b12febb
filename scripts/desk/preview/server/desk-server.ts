import type { ServerResponse } from 'node:http'
import {
  type AnswerAsked,
  type DoAsked,
  type LoopbackPlace,
  openLoopback,
  refuse
} from '../../../kit/loopback.ts'

/** An answer with its media type. */
export interface Answer {
  readonly type: string
  readonly content: Uint8Array | string
  /** It is named by its own hash: a browser need not ask for it again. */
  readonly isImmutable?: boolean
  /** A page of the paper, which stands in the desk’s own frame and runs nothing. */
  readonly isPaper?: boolean
}

/** What the desk's server hands out; paths begin with `/` and have no token. */
export interface DeskAnswers {
  readonly answer: (path: string, query: URLSearchParams) => Promise<Answer | undefined>
  readonly edition: () => number
  /** Does what its page asks for by name; nothing where nothing can be done. */
  readonly act?: (name: string, body: unknown) => Promise<object>
  /** Calls at every change; gives back how to stop that. */
  readonly onChange: (tell: () => void) => () => void
}

/** A running server; the address holds the token. */
export interface DeskServer {
  readonly address: string
  readonly listensAt: LoopbackPlace
  readonly close: () => Promise<void>
}

const nothingElse = "default-src 'none'"
const noWayOut = ["base-uri 'none'", "form-action 'none'"]

/** What the desk's own page may do. */
const ofDesk = [
  nothingElse,
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  ...noWayOut,
  "frame-ancestors 'none'"
]

/** What a page of the paper may do: it is drawn, and no more. */
const ofPaper = [
  nothingElse,
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data:",
  ...noWayOut,
  "frame-ancestors 'self'"
]

const headers = {
  'content-security-policy': ofDesk.join('; '),
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store'
}

/** Serves the desk on this machine alone, where it was before if that can be, to who knows the address. */
export async function serveDesk(answers: DeskAnswers, wish?: LoopbackPlace): Promise<DeskServer> {
  const answer: AnswerAsked = async ({ path, query }, response) => {
    if (path === '/events') return sendEvents(response, answers)
    const found = await answers.answer(path, query)
    if (!found) return refuse(response, 404, headers)
    response.writeHead(200, { ...headersOf(found), 'content-type': found.type })
    response.end(found.content)
  }
  const act: DoAsked = async (path, body) => {
    const [, name] = /^\/act\/([a-z-]{1,40})$/.exec(path) ?? []
    return name === undefined ? undefined : answers.act?.(name, body)
  }
  const { address, close } = await openLoopback(answer, headers, answers.act && act, wish)
  const { port, pathname } = new URL(address)
  const listensAt = { port: Number(port), token: pathname.slice(1) }
  return { address: `${address}/`, listensAt, close }
}

function headersOf({ isImmutable, isPaper }: Answer): Readonly<Record<string, string>> {
  return {
    ...headers,
    ...(isPaper && { 'content-security-policy': ofPaper.join('; ') }),
    ...(isImmutable && { 'cache-control': 'private, max-age=31536000, immutable' })
  }
}

function sendEvents(response: ServerResponse, answers: DeskAnswers): void {
  response.writeHead(200, { ...headers, 'content-type': 'text/event-stream' })
  const tell = () => response.write(`data: ${answers.edition()}\n\n`)
  response.on('close', answers.onChange(tell))
  // Whatever has changed since the page was loaded.
  tell()
}
