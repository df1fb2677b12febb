import { randomBytes } from 'node:crypto'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { allowedPath } from './preview-guard.ts'

/** An answer with its media type. */
export interface Answer {
  readonly type: string
  readonly content: Uint8Array | string
}

/** What the preview's server hands out; paths begin with `/` and have no token. */
export interface PreviewSource {
  readonly answer: (path: string, query: URLSearchParams) => Promise<Answer | undefined>
  /** Calls at every change; gives back how to stop that. */
  readonly onChange: (tell: () => void) => () => void
}

/** A running server; the address holds the token. */
export interface PreviewServer {
  readonly address: string
  readonly close: () => Promise<void>
}

const headers = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'"
  ].join('; '),
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store'
}

/** Serves the preview on this machine alone, at a free port, to who knows the address. */
export async function servePreview(source: PreviewSource): Promise<PreviewServer> {
  const token = randomBytes(16).toString('hex')
  const server = createServer((request, response) => {
    const path = allowedPath(request, token)
    const query = new URL(request.url ?? '/', 'http://127.0.0.1').searchParams
    if (path === undefined) refuse(response, 403)
    else if (path === '/events') sendEvents(response, source)
    else answer(response, path, query, source).catch(() => refuse(response, 500))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}/${token}/`,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
  }
}

async function answer(
  response: ServerResponse,
  path: string,
  query: URLSearchParams,
  source: PreviewSource
): Promise<void> {
  const found = await source.answer(path, query)
  if (!found) return refuse(response, 404)
  response.writeHead(200, { ...headers, 'content-type': found.type })
  response.end(found.content)
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, headers).end()
}

function sendEvents(response: ServerResponse, source: PreviewSource): void {
  response.writeHead(200, { ...headers, 'content-type': 'text/event-stream' })
  const tell = () => response.write('data: changed\n\n')
  response.on('close', source.onChange(tell))
  // Whatever has changed since the page was loaded.
  tell()
}
