import { randomUUID } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { unpackBrowser, unpackedBrowser, unpackFonts } from '../../kit/unpack-browser.ts'
import { untar } from '../../kit/untar.ts'
import { isWhole } from '../../setup/sealed-folder.mjs'

const cache = mkdtempSync(join(tmpdir(), 'duikai-unpack-'))

afterAll(() => rmSync(cache, { recursive: true, force: true }))

test('two runs that unpack at once end with one whole folder', async () => {
  const [one, two] = await Promise.all([unpackFonts(cache), unpackFonts(cache)])
  expect(one).toBe(two)
  expect(readdirSync(join(cache, 'browser'))).toEqual([basename(dirname(one))])
  const face = readFileSync(join(one, 'Open_Sans/OpenSans-Regular.ttf'))
  expect(face.readUInt32BE(0)).toBe(0x00010000)
})

test.each([
  ['cut short', (file: string) => truncateSync(file, 1000)],
  ['changed by a byte', (file: string) => writeFileSync(file, changed(readFileSync(file)))],
  ['gone', (file: string) => rmSync(file)],
  ['a link to something else', (file: string) => replaceByLink(file)]
])('a face that is %s is unpacked anew', async (_, damage) => {
  const file = join(await unpackFonts(cache), 'Open_Sans/OpenSans-Regular.ttf')
  const whole = readFileSync(file)
  damage(file)
  await unpackFonts(cache)
  expect(readFileSync(file).equals(whole)).toBe(true)
  expect(readdirSync(join(cache, 'browser'))).toHaveLength(1)
})

test('what was not sealed is not trusted, and what a killed run half filled is removed', async () => {
  const folder = dirname(await unpackFonts(cache))
  rmSync(join(folder, '.seal.json'))
  writeFileSync(join(folder, 'fonts', 'half'), '')
  const dead = `${folder}.999999999-${randomUUID()}`
  const alive = `${folder}.${process.pid}-${randomUUID()}`
  for (const unfinished of [dead, alive]) mkdirSync(join(unfinished, 'fonts'), { recursive: true })
  await unpackFonts(cache)
  expect(existsSync(join(folder, 'fonts', 'half'))).toBe(false)
  expect([existsSync(dead), existsSync(alive)]).toEqual([false, true])
  rmSync(alive, { recursive: true })
})

test('a copy whose files all seem touched is read once, and then known', async () => {
  const folder = dirname(await unpackFonts(cache))
  const copy = join(cache, 'copy')
  cpSync(folder, copy, { recursive: true })
  const seal = readFileSync(join(copy, '.seal.json'), 'utf8')
  expect(isWhole(copy)).toBe(true)
  expect(readFileSync(join(copy, '.seal.json'), 'utf8')).not.toBe(seal)
  rmSync(copy, { recursive: true })
})

function changed(bytes: Buffer): Buffer {
  bytes[500] = (bytes[500] ?? 0) ^ 1
  return bytes
}

function replaceByLink(file: string): void {
  rmSync(file)
  symlinkSync('/etc/passwd', file)
}

test('the browser is unpacked with its libraries and its face, for nobody else to change', async () => {
  const browser = await unpackBrowser(cache)
  expect(browser).toEqual(unpackedBrowser(cache))
  expect(basename(browser.folder)).toMatch(/^147\.0\.0-[0-9a-f]{12}$/)
  expect(readdirSync(browser.folder).sort()).toEqual([
    '.seal.json',
    'fonts',
    'fonts.conf',
    'headless-shell',
    'lib'
  ])
  expect(readdirSync(browser.libraryFolder)).toContain('libnss3.so')
  expect(statSync(browser.folder).mode & 0o022).toBe(0)
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
