import { type IncomingMessage, request } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type DeskServer, serveDesk } from '../../../../desk/preview/server/desk-server.ts'

let server: DeskServer
let origin = ''
let path = ''
let done: unknown[] = []

beforeAll(async () => {
  server = await serveDesk({
    answer: async () => undefined,
    act: async (name, body) => {
      done.push([name, body])
      return { done: true }
    },
    onChange: () => () => undefined,
    edition: () => 1
  })
  const address = new URL(server.address)
  origin = address.origin
  path = address.pathname
})

beforeEach(() => {
  done = []
})

afterAll(() => server.close())

const own = () => ({
  origin,
  'sec-fetch-site': 'same-origin',
  'content-type': 'application/json'
})

function post(
  asked: string,
  headers: Readonly<Record<string, string | undefined>>,
  body: string | Buffer = '{"story":"雨"}',
  method = 'POST'
): Promise<IncomingMessage> {
  const kept = Object.fromEntries(
    Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined)
  )
  return new Promise((resolve, reject) => {
    const port = new URL(origin).port
    request({ host: '127.0.0.1', port, path: asked, method, headers: kept }, resolve)
      .on('error', reject)
      .end(body)
  })
}

test('what the page itself asks for is done, and answered as JSON', async () => {
  const answer = await post(`${path}act/spike`, own())
  expect([answer.statusCode, await text(answer)]).toEqual([200, '{"done":true}'])
  expect(done).toEqual([['spike', { story: '雨' }]])
})

test.each<[string, () => Promise<IncomingMessage>, number]>([
  ['without Origin', () => post(`${path}act/spike`, { ...own(), origin: undefined }), 403],
  ['from another site', () => post(`${path}act/x`, { ...own(), origin: 'http://a.example' }), 403],
  ['of another port', () => post(`${path}act/x`, { ...own(), origin: 'http://127.0.0.1:1' }), 403],
  [
    'said to come from another site',
    () => post(`${path}act/x`, { ...own(), 'sec-fetch-site': 'cross-site' }),
    403
  ],
  [
    'that no page of a browser sent',
    () => post(`${path}act/x`, { ...own(), 'sec-fetch-site': undefined }),
    403
  ],
  [
    'of a mail that was clicked',
    () =>
      post(`${path}act/x`, { ...own(), 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' }),
    403
  ],
  [
    'as a form',
    () => post(`${path}act/x`, { ...own(), 'content-type': 'application/x-www-form-urlencoded' }),
    403
  ],
  ['as plain text', () => post(`${path}act/x`, { ...own(), 'content-type': 'text/plain' }), 403],
  ['by another host’s name', () => post(`${path}act/x`, { ...own(), host: 'a.example' }), 403],
  ['without the token', () => post('/act/x', own()), 403],
  ['with another token', () => post(`/${'0'.repeat(32)}/act/x`, own()), 403],
  ['by another method', () => post(`${path}act/x`, own(), '{}', 'PUT'), 403],
  ['with a way in its name', () => post(`${path}act/%2e%2e/x`, own()), 404],
  ['elsewhere', () => post(`${path}state`, own()), 404],
  ['that is no JSON', () => post(`${path}act/x`, own(), '{'), 400],
  ['that is no text', () => post(`${path}act/x`, own(), Buffer.from([0xff, 0xfe])), 400],
  ['that is too much', () => post(`${path}act/x`, own(), `"${'x'.repeat(70_000)}"`), 413],
  [
    'that says it is too much',
    () => post(`${path}act/x`, { ...own(), 'content-length': '99999999' }, ''),
    413
  ]
])('a wish %s is refused, and nothing is done', async (_, asking, status) => {
  expect((await asking()).statusCode).toBe(status)
  expect(done).toEqual([])
})
