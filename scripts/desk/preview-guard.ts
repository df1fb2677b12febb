import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/**
 * The path that a request asks for below the token, or undefined when it may not ask: another host's name
 * leads here (rebinding), another site's page asks, it wants to write, or does not know the token.
 */
export function allowedPath(request: IncomingMessage, token: string): string | undefined {
  const { host, origin } = request.headers
  const port = request.socket.localPort
  const own = [`127.0.0.1:${port}`, `localhost:${port}`]
  if (host === undefined || !own.includes(host)) return undefined
  if (origin !== undefined && origin !== `http://${host}`) return undefined
  if (!['none', 'same-origin', undefined].includes(site(request))) return undefined
  if (request.method !== 'GET') return undefined
  const [, given = '', ...rest] = (request.url ?? '').split('?')[0]?.split('/') ?? []
  return isSame(given, token) ? `/${rest.join('/')}` : undefined
}

function site(request: IncomingMessage): string | undefined {
  const value = request.headers['sec-fetch-site']
  // A link in a mail or a chat leads here from elsewhere, but only as the page itself.
  const opens = request.headers['sec-fetch-mode'] === 'navigate'
  return Array.isArray(value) || opens ? undefined : value
}

function isSame(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)]
  return a.length === b.length && timingSafeEqual(a, b)
}
