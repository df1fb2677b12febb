import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { unpackBrowser, unpackedBrowser, unpackFonts } from '../../kit/unpack-browser.ts'
import { untar } from '../../kit/untar.ts'

const cache = mkdtempSync(join(tmpdir(), 'duikai-unpack-'))

afterAll(() => rmSync(cache, { recursive: true, force: true }))

test('two runs that unpack at once end with one whole folder', async () => {
  const [one, two] = await Promise.all([unpackFonts(cache), unpackFonts(cache)])
  expect(one).toBe(two)
  expect(readdirSync(join(cache, 'browser'))).toEqual([basename(dirname(one))])
  const face = readFileSync(join(one, 'Open_Sans/OpenSans-Regular.ttf'))
  expect(face.readUInt32BE(0)).toBe(0x00010000)
})

test('the browser is unpacked with its libraries and its face, for nobody else to change', async () => {
  const browser = await unpackBrowser(cache)
  expect(browser).toEqual(unpackedBrowser(cache))
  expect(basename(browser.folder)).toMatch(/^147\.0\.0-[0-9a-f]{12}$/)
  expect(readdirSync(browser.folder).sort()).toEqual([
    'fonts',
    'fonts.conf',
    'headless-shell',
    'lib'
  ])
  expect(readdirSync(browser.libraryFolder)).toContain('libnss3.so')
  expect(statSync(browser.folder).mode & 0o077).toBe(0)
  expect(statSync(browser.executable).mode & 0o777).toBe(0o755)
})

describe('an archive', () => {
  const file = (name: string, content: string, kind = '0') => {
    const header = Buffer.alloc(512)
    header.write(name, 0)
    header.write('0000755\0', 100)
    header.write(`${Buffer.byteLength(content).toString(8).padStart(11, '0')}\0`, 124)
    header.write(kind, 156)
    const body = Buffer.alloc(Math.ceil(Buffer.byteLength(content) / 512) * 512)
    body.write(content)
    return Buffer.concat([header, body])
  }
  const end = Buffer.alloc(1024)

  test('is read file by file; folders and links are passed over', () => {
    const archive = Buffer.concat([
      file('lib/', '', '5'),
      file('lib/a.so', 'first'),
      file('lib/b.so', '', '2'),
      file('c', 'x'.repeat(600)),
      end
    ])
    expect(untar(archive).map(entry => [entry.name, entry.bytes.length, entry.executable])).toEqual(
      [
        ['lib/a.so', 5, true],
        ['c', 600, true]
      ]
    )
  })

  test('that is cut short or points outside is refused', () => {
    expect(() => untar(file('c', 'x'.repeat(600)).subarray(0, 900))).toThrow('cut short')
    expect(() => untar(file('../c', 'x'))).toThrow('points outside')
    expect(() => untar(file('/etc/c', 'x'))).toThrow('points outside')
  })
})
