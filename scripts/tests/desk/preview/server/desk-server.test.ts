import { type IncomingMessage, request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DeskServer, serveDesk } from '../../../../desk/preview/server/desk-server.ts'

let server: DeskServer
let port = ''
let path = ''

beforeAll(async () => {
  server = await serveDesk({
    answer: async asked => (asked === '/' ? { type: 'text/plain', content: 'page' } : undefined),
    onChange: () => () => undefined,
    edition: () => 1
  })
  const address = new URL(server.address)
  port = address.port
  path = address.pathname
})

afterAll(() => server.close())

function ask(
  asked: string,
  headers: Record<string, string> = {},
  method = 'GET'
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const settings = { host: '127.0.0.1', port, path: asked, method, headers }
    request(settings, answer => resolve(answer.resume()))
      .on('error', reject)
      .end()
  })
}

test('the page is given to who knows the address, with a strict policy and no other origin let in', async () => {
  const { statusCode, headers } = await ask(path)
  expect(statusCode).toBe(200)
  expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/)
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['access-control-allow-origin']).toBeUndefined()
})

const refused: readonly (readonly [string, () => Promise<IncomingMessage>])[] = [
  ['no token', () => ask('/')],
  ['a wrong token', () => ask(`/${'0'.repeat(32)}/`)],
  ['another host’s name', () => ask(path, { host: `paper.example:${port}` })],
  ['another port’s name', () => ask(path, { host: '127.0.0.1:1' })],
  ['another site’s page', () => ask(path, { origin: 'http://paper.example' })],
  ['a sandboxed page', () => ask(path, { origin: 'null' })],
  ['a part asked for by another site', () => ask(path, { 'sec-fetch-site': 'cross-site' })],
  ['a wish to write', () => ask(path, {}, 'POST')]
]

test.each(refused)('%s is refused', async (_, asking) => {
  expect((await asking()).statusCode).toBe(403)
})

test('nothing but the known parts can be asked for', async () => {
  for (const name of ['nothing', '../../../../etc/passwd', '%2e%2e/package.json']) {
    expect((await ask(path + name)).statusCode).toBe(404)
  }
})
