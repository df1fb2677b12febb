import { createServer, type Server } from 'node:http'

/** A file with its media type. */
export interface ServedFile {
  readonly type: string
  readonly bytes: Uint8Array
}

/** Files by their address (`/pages.html`), served to the browser alone. */
export type ServedFiles = ReadonlyMap<string, ServedFile>

/** A loopback origin; `origin` is for example `http://127.0.0.1:40123`. */
export interface Origin {
  readonly origin: string
  /** Serves these files from now on, in place of any before. */
  readonly serve: (files: ServedFiles) => void
  readonly close: () => Promise<void>
}

/** Where Paged.js is found at an origin: the only script that may run there. */
export const pagedScriptPath = '/.press/paged.js'

/** An empty page of an origin, to be opened before there is anything to show. */
export const emptyPath = '/.press/empty.html'

/** Nothing else runs, nothing is fetched from elsewhere; inline styles place the frames. */
const policyOf = (origin: string): string => `script-src ${origin}${pagedScriptPath}; ${policy}`

const policy = [
  "default-src 'none'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'"
].join('; ')

/** Opens an origin on 127.0.0.1 with a content security policy that lets no script but Paged.js run. */
export async function openOrigin(pagedScript: Uint8Array): Promise<Origin> {
  let files: ServedFiles = new Map()
  const own: ServedFiles = new Map([
    [pagedScriptPath, { type: 'text/javascript; charset=utf-8', bytes: pagedScript }],
    [emptyPath, { type: 'text/html; charset=utf-8', bytes: Buffer.from('<!doctype html>') }]
  ])
  const server = createServer((request, response) => {
    const path = decodeURI((request.url ?? '/').split('?')[0] ?? '/')
    const file = request.method === 'GET' ? (own.get(path) ?? files.get(path)) : undefined
    if (!file) {
      response.writeHead(404).end()
      return
    }
    response.writeHead(200, {
      'content-type': file.type,
      'content-length': file.bytes.byteLength,
      'content-security-policy': policyOf(`http://${request.headers.host}`),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store'
    })
    response.end(file.bytes)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    origin: `http://127.0.0.1:${portOf(server)}`,
    serve: next => {
      files = next
    },
    close: () => end(server)
  }
}

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

function end(server: Server): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
