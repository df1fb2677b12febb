import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { diskWorld } from '../../kit/disk.ts'
import type { Problem } from '../../model/problem.ts'
import { readPicture } from '../../read/picture.ts'

const place = { file: 'a.md', line: 3, column: 1 }
let home = ''
let issue = ''

async function read(name: string) {
  const problems: Problem[] = []
  const picture = await readPicture(issue, name, place, diskWorld(), problem =>
    problems.push(problem)
  )
  return { picture, problems, codes: problems.map(({ code }) => code) }
}

async function readSvg(body: string, attributes = '') {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10" ${attributes}>${body}</svg>`
  await writeFile(join(issue, 'drawing.svg'), svg)
  return read('drawing.svg')
}

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'duikai-pictures-'))
  issue = join(home, 'issue')
  await mkdir(join(issue, 'pictures'), { recursive: true })
  const noise = sharp({
    create: {
      width: 300,
      height: 200,
      channels: 3,
      background: 'gray',
      noise: { type: 'gaussian', mean: 128, sigma: 40 }
    }
  })
  const jpeg = await noise.clone().jpeg().toBuffer()
  const png = await noise.clone().png().toBuffer()
  const turned = await noise.clone().withMetadata({ orientation: 6 }).jpeg().toBuffer()
  const files: Readonly<Record<string, Uint8Array | string>> = {
    'pictures/hall.jpg': jpeg,
    'pictures/图.png': png,
    'turned.jpg': turned,
    'hall.webp': await noise.clone().webp().toBuffer(),
    'hall.gif': await noise.clone().gif().toBuffer(),
    'huge.png': withSize(png, 20_000),
    'half.jpg': jpeg.subarray(0, jpeg.length - 2000),
    'half.png': png.subarray(0, png.length - 2000),
    'end.png': png.subarray(0, png.length - 40),
    'text.png': '这不是图片',
    'empty.png': ''
  }
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(issue, name), bytes)
  await writeFile(join(home, 'secret.jpg'), jpeg)
  await symlink(join(home, 'secret.jpg'), join(issue, 'link.jpg'))
  await symlink(join(issue, 'ring.png'), join(issue, 'ring.png'))
  await symlink(join(issue, 'none.png'), join(issue, 'gone.png'))
  // A file with a hole in it takes no room.
  execFileSync('truncate', ['-s', '201M', join(issue, 'heavy.png')])
  execFileSync('mkfifo', [join(issue, 'pipe.png')])
  await symlink(join(issue, 'pictures', 'hall.jpg'), join(issue, 'inner.jpg'))
})

/** A PNG whose header says that it is larger than its pixels. */
function withSize(png: Buffer, sizePx: number): Buffer {
  const larger = Buffer.from(png)
  larger.writeUInt32BE(sizePx, 16)
  larger.writeUInt32BE(sizePx, 20)
  larger.writeUInt32BE(crc32(larger.subarray(12, 29)), 29)
  return larger
}

afterAll(() => rm(home, { recursive: true }))

test.each<[string, string, number, number]>([
  ['pictures/hall.jpg', 'image/jpeg', 300, 200],
  ['pictures/图.png', 'image/png', 300, 200],
  ['pictures/%E5%9B%BE.png', 'image/png', 300, 200],
  ['./pictures/hall.jpg', 'image/jpeg', 300, 200],
  ['hall.webp', 'image/webp', 300, 200],
  ['turned.jpg', 'image/jpeg', 200, 300],
  ['inner.jpg', 'image/jpeg', 300, 200]
])('reads %s', async (name, mediaType, widthPx, heightPx) => {
  const { picture, codes } = await read(name)
  expect(codes).toEqual([])
  expect(picture).toMatchObject({ name, mediaType, widthPx, heightPx })
  expect(picture?.hash).toMatch(/^[\da-f]{64}$/)
})

test.each<[string, string]>([
  ['../secret.jpg', 'picture/outside'],
  ['pictures/../../secret.jpg', 'picture/outside'],
  ['%2e%2e/secret.jpg', 'picture/outside'],
  ['..%2fsecret.jpg', 'picture/outside'],
  ['..\\secret.jpg', 'picture/outside'],
  ['%zz.jpg', 'picture/outside'],
  ['pictures/hall.jpg\0.png', 'picture/outside'],
  ['%00', 'picture/outside'],
  ['/etc/passwd', 'picture/outside'],
  ['link.jpg', 'picture/outside'],
  ['', 'picture/outside'],
  ['//host/x.png', 'picture/address'],
  ['http://host/x.png', 'picture/address'],
  ['file:///etc/passwd', 'picture/address'],
  ['FILE:x.png', 'picture/address'],
  ['data:image/png;base64,AA', 'picture/address'],
  ['C:\\x.png', 'picture/address'],
  ['%252e%252e/secret.jpg', 'picture/missing'],
  ['none.jpg', 'picture/missing'],
  ['pictures', 'picture/unreadable'],
  ['pipe.png', 'picture/unreadable'],
  ['heavy.png', 'picture/too-heavy'],
  ['ring.png', 'picture/dead-link'],
  ['gone.png', 'picture/dead-link'],
  [`${'版'.repeat(100)}.png`, 'picture/missing'],
  ['empty.png/hall.png', 'picture/missing'],
  ['empty.png', 'picture/empty'],
  ['text.png', 'picture/broken'],
  ['half.jpg', 'picture/broken'],
  ['half.png', 'picture/broken'],
  ['end.png', 'picture/broken'],
  ['hall.gif', 'picture/format'],
  ['huge.png', 'picture/too-large']
])('refuses %j as %s', async (name, code) => {
  const { picture, problems } = await read(name)
  expect(picture).toBeUndefined()
  expect(problems.map(({ code, place }) => ({ code, place }))).toEqual([{ code, place }])
})

test('an SVG of plain shapes and gradients is read', async () => {
  const { picture, codes } = await readSvg(
    `<title>图 &amp; 线</title><!-- 说明 -->
    <defs><linearGradient id="a"><stop offset="0" stop-color="#fff"/></linearGradient></defs>
    <g transform="scale(1 2)"><path d="M0 0L9 9" fill="url(#a)" style="stroke:#000;stroke-width:2"/></g>`
  )
  expect(codes).toEqual([])
  expect(picture).toMatchObject({ mediaType: 'image/svg+xml', widthPx: 20, heightPx: 10 })
})

test.each<[string, string]>([
  ['a script', '<script>alert(1)</script>'],
  ['a handler', '<path d="M0 0" onload="alert(1)"/>'],
  [
    'a foreign object',
    '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>'
  ],
  ['a picture from elsewhere', '<image href="http://host/x.png"/>'],
  ['a use', '<use href="#a"/>'],
  ['a style sheet', '<style>@import url(http://host/x.css)</style>'],
  ['an address in a style', '<path style="fill:url(http://host/x)"/>'],
  ['an address in a fill', '<path fill="url(//host/x#a)"/>'],
  ['an escaped address', '<path fill="&#117;rl(//host/x)"/>'],
  ['an escape in a style', '<path style="fill:u\\72l(//host)"/>'],
  ['an animation', '<animate attributeName="href" to="javascript:alert(1)"/>'],
  ['a link', '<a href="http://host"><path d="M0 0"/></a>'],
  ['text, whose face is not known', '<text>字</text>'],
  ['an instruction', '<?xml-stylesheet href="http://host/x.css"?>'],
  ['CDATA', '<title><![CDATA[<script>]]></title>'],
  ['an entity', '<title>&lol;</title>'],
  ['an element in another namespace', '<x:script xmlns:x="http://www.w3.org/2000/svg"/>'],
  ['tags that do not match', '<g><path></g></path>'],
  ['an open tag', '<g>'],
  ['65 groups in one another', `${'<g>'.repeat(65)}${'</g>'.repeat(65)}`]
])('an SVG with %s is refused', async (_, body) => {
  const { picture, codes } = await readSvg(body)
  expect(picture).toBeUndefined()
  expect(codes).toEqual(['picture/svg'])
})

test.each<[string, string]>([
  [
    'a doctype with entities',
    '<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg xmlns="http://www.w3.org/2000/svg"/>'
  ],
  ['another root', '<html><svg xmlns="http://www.w3.org/2000/svg"/></html>'],
  [
    'another encoding',
    '<?xml version="1.0" encoding="UTF-7"?><svg xmlns="http://www.w3.org/2000/svg"/>'
  ]
])('an SVG with %s is refused', async (_, svg) => {
  await writeFile(join(issue, 'whole.svg'), svg)
  expect((await read('whole.svg')).codes).toEqual(['picture/svg'])
})

test('a picture in a folder that may not be looked at is told so', async () => {
  const problems: Problem[] = []
  const realPath = () => Promise.reject(Object.assign(new Error('EACCES'), { code: 'EACCES' }))
  const world = { ...diskWorld(), realPath }
  await readPicture(issue, 'turned.jpg', place, world, problem => problems.push(problem))
  expect(problems.map(({ code }) => code)).toEqual(['picture/closed'])
})
