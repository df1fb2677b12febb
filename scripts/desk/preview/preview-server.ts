import type { ServerResponse } from 'node:http'
import { openLoopback, refuse } from '../../kit/loopback.ts'

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
  const { address, close } = await openLoopback(async ({ path, query }, response) => {
    if (path === '/events') return sendEvents(response, source)
    const found = await source.answer(path, query)
    if (!found) return refuse(response, 404, headers)
    response.writeHead(200, { ...headers, 'content-type': found.type })
    response.end(found.content)
  }, headers)
  return { address: `${address}/`, close }
}

function sendEvents(response: ServerResponse, source: PreviewSource): void {
  response.writeHead(200, { ...headers, 'content-type': 'text/event-stream' })
  const tell = () => response.write('data: changed\n\n')
  response.on('close', source.onChange(tell))
  // Whatever has changed since the page was loaded.
  tell()
}
