import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serveDesk } from '../../desk/preview/server/desk-server.ts'
import { openOrigin } from '../../press/serve.ts'

interface Opened {
  /** With a token, and no `/` at its end. */
  readonly address: string
  readonly close: () => Promise<void>
}

const page = { type: 'text/plain', bytes: Buffer.from('page') }

async function openPreview(): Promise<Opened> {
  const answer = async (path: string) => {
    if (path === '/broken') throw new Error('a fault of ours')
    return path === '/图 1%.txt' ? { type: page.type, content: page.bytes } : undefined
  }
  const { address, close } = await serveDesk({
    answer,
    onChange: () => () => undefined,
    edition: () => 1
  })
  return { address: address.slice(0, -1), close }
}

async function openPages(): Promise<Opened> {
  const origin = await openOrigin(new Uint8Array())
  origin.serve(new Map([['/图 1%.txt', page]]))
  return origin
}

describe.each([
  ['the preview', openPreview],
  ['the pages', openPages]
])('the server of %s', (_, open) => {
  let opened: Opened
  let port = 0
  let token = ''

  beforeAll(async () => {
    opened = await open()
    const { port: number, pathname } = new URL(opened.address)
    port = Number(number)
    token = pathname.slice(1)
  })

  afterAll(() => opened.close())

  /** Sends bytes as they are; gives the status of the answer, 0 for none. */
  function send(bytes: string): Promise<number> {
    return new Promise(resolve => {
      let said = ''
      const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
      socket.on('data', chunk => {
        said += chunk
        socket.destroy()
      })
      socket.on('error', () => undefined)
      socket.on('close', () => resolve(Number(said.split(' ')[1] ?? 0)))
    })
  }

  const get = (target: string, ...headers: readonly string[]) =>
    send([`GET ${target} HTTP/1.1`, `Host: 127.0.0.1:${port}`, ...headers, '', ''].join('\r\n'))

  const file = '图%201%25.txt'.replace('图', encodeURIComponent('图'))

  const asked: readonly (readonly [string, number, () => Promise<number>])[] = [
    ['a file by its encoded name', 200, () => get(`/${token}/${file}`)],
    ['//', 400, () => get('//')],
    ['//evil.example/', 400, () => get('//evil.example/')],
    ['a percent sign alone', 400, () => get(`/${token}/%`)],
    ['a percent sign alone, without the token', 400, () => get('/%')],
    ['bytes that are no UTF-8', 400, () => get(`/${token}/%ff%fe`)],
    ['a NUL', 404, () => get(`/${token}/%00`)],
    ['an absolute address', 400, () => get(`http://127.0.0.1:${port}/${token}/${file}`)],
    ['an address of another scheme', 400, () => get('file:///etc/passwd')],
    ['a star', 403, () => send(`OPTIONS * HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`)],
    ['a bracket that opens an address', 400, () => get('http://[/')],
    ['the name of another host', 403, () => send(`GET /${token}/ HTTP/1.1\r\nHost: a.b\r\n\r\n`)],
    ['no host', 400, () => send(`GET /${token}/ HTTP/1.1\r\n\r\n`)],
    ['a host of bad letters', 403, () => send(`GET / HTTP/1.1\r\nHost: [:::%]\r\n\r\n`)],
    ['another origin', 403, () => get(`/${token}/${file}`, 'Origin: http://[')],
    ['headers without end', 400, () => get('/', `X: ${'x'.repeat(70_000)}`)],
    ['a wish to tunnel', 400, () => send(`CONNECT a.b:443 HTTP/1.1\r\nHost: a.b\r\n\r\n`)],
    [
      'a wish to upgrade',
      400,
      () => get(`/${token}/`, 'Connection: Upgrade', 'Upgrade: websocket')
    ],
    ['what is not HTTP', 400, () => send('\u0016\u0003\u0001 hello\r\n\r\n')]
  ]

  test.each(asked)('answers %s with %i, and lives', async (_name, status, ask) => {
    expect(await ask()).toBe(status)
    expect(await get(`/${token}/${file}`)).toBe(200)
  })

  test('closes though others hold it open without a word', async () => {
    const other = await open()
    const silent = connect(Number(new URL(other.address).port), '127.0.0.1')
    silent.on('error', () => undefined)
    await new Promise(resolve => silent.once('connect', resolve))
    await other.close()
  })
})

test('a fault in an answer is answered with 500, and the server lives', async () => {
  const { address, close } = await openPreview()
  expect((await fetch(`${address}/broken`)).status).toBe(500)
  expect((await fetch(`${address}/other`)).status).toBe(404)
  await close()
})
