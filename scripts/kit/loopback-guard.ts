import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** What a request asks for: a path below the token, which begins with `/` and is decoded, or why it is refused. */
export type Asked = AskedPath | RefusalStatus

/** A path, and whether something is to be done there. */
export interface AskedPath {
  readonly path: string
  readonly query: URLSearchParams
  readonly isPost: boolean
}

/** 400: not an address; 403: it may not ask. */
export type RefusalStatus = 400 | 403

/**
 * Reads a request whose address must begin with the token. Refused is who comes by another host's name (rebinding), from
 * another site's page, or does not know the token, and who wants something done where that may not be, or as a form of any
 * page could; whatever stands in the request, nothing is thrown.
 */
export function askedPath(request: IncomingMessage, token: string, mayPost: boolean): Asked {
  const { host, origin } = request.headers
  const port = request.socket.localPort
  const own = [`127.0.0.1:${port}`, `localhost:${port}`]
  if (host === undefined || !own.includes(host)) return 403
  if (origin !== undefined && origin !== `http://${host}`) return 403
  if (!['none', 'same-origin', undefined].includes(site(request))) return 403
  const isPost = request.method === 'POST'
  if (isPost ? !mayPost || !isOwnPost(request) : request.method !== 'GET') return 403
  const [address = '', query = ''] = splitAt(request.url ?? '', '?')
  const path = decoded(address)
  // A target in absolute form, or `*`, is for proxies; one with `//` would name another host.
  if (path === undefined || !/^\/(?!\/)/.test(address)) return 400
  const [, given = '', ...rest] = path.split('/')
  if (!isSame(given, token)) return 403
  return { path: `/${rest.join('/')}`, query: new URLSearchParams(query), isPost }
}

/** From a script of our own page: no form sends JSON, and no other page says that it is of the same origin. */
function isOwnPost({ headers }: IncomingMessage): boolean {
  const { origin, 'sec-fetch-site': from, 'content-type': type = '' } = headers
  return origin !== undefined && from === 'same-origin' && /^application\/json(?:;|$)/i.test(type)
}

function site(request: IncomingMessage): string | undefined {
  const value = request.headers['sec-fetch-site']
  // A link in a mail or a chat leads here from elsewhere, but only as the page itself.
  const opens = request.headers['sec-fetch-mode'] === 'navigate'
  return Array.isArray(value) || opens ? undefined : value
}

function splitAt(text: string, mark: string): readonly string[] {
  const at = text.indexOf(mark)
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + mark.length)]
}

/** Undefined where a `%` is followed by no byte, or the bytes are no UTF-8. */
function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}

function isSame(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)]
  return a.length === b.length && timingSafeEqual(a, b)
}
