import { openLoopback, refuse } from '../kit/loopback.ts'

/** A file with its media type. */
export interface ServedFile {
  readonly type: string
  readonly bytes: Uint8Array
}

/** Files by their address (`/pages.html`), served to the browser alone. */
export type ServedFiles = ReadonlyMap<string, ServedFile>

/** A loopback origin; `address` is for example `http://127.0.0.1:40123/<token>`. */
export interface Origin {
  readonly address: string
  /** Serves these files from now on, in place of any before. */
  readonly serve: (files: ServedFiles) => void
  readonly close: () => Promise<void>
}

/** Where Paged.js is found at an origin: the only script that may run there. */
export const pagedScriptPath = '/.press/paged.js'

/** An empty page of an origin, to be opened before there is anything to show. */
export const emptyPath = '/.press/empty.html'

/** Nothing else runs, nothing is fetched from elsewhere; inline styles place the frames. */
const policyOf = (address: string): string => `script-src ${address}${pagedScriptPath}; ${policy}`

const policy = [
  "default-src 'none'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'"
].join('; ')

/** Opens an origin on 127.0.0.1, for who knows its address, with a content security policy that lets no script but Paged.js run. */
export async function openOrigin(pagedScript: Uint8Array): Promise<Origin> {
  let files: ServedFiles = new Map()
  const own: ServedFiles = new Map([
    [pagedScriptPath, { type: 'text/javascript; charset=utf-8', bytes: pagedScript }],
    [emptyPath, { type: 'text/html; charset=utf-8', bytes: Buffer.from('<!doctype html>') }]
  ])
  const { address, close } = await openLoopback(({ path }, response) => {
    const file = own.get(path) ?? files.get(path)
    if (!file) return refuse(response, 404, headers)
    response.writeHead(200, {
      ...headers,
      'content-type': file.type,
      'content-length': file.bytes.byteLength,
      'content-security-policy': policyOf(address)
    })
    response.end(file.bytes)
  }, headers)
  return {
    address,
    serve: next => {
      files = next
    },
    close
  }
}

const headers = { 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' }
