import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { seededRandom } from '../../../bench/random.ts'
import { readLayoutLock, stagedLayoutLock } from '../../../desk/delivery/layout-lock.ts'
import { lockIn, lockText } from '../../../desk/delivery/lock-text.ts'
import { diskWorld } from '../../../kit/disk.ts'
import { memoryWorld } from '../../../kit/memory-disk.ts'
import type { LayoutLock } from '../../../model/accepted-layout.ts'
import type { LeafRecipe, SlicingTree } from '../../../model/layout.ts'
import type { Problem } from '../../../model/problem.ts'
import { summary } from '../../read/summary.ts'

const recipe: LeafRecipe = {
  boxed: false,
  seat: 'over',
  grade: 2,
  headWidth: 2,
  headRows: 4,
  airRows: 0.5,
  headFill: 0.81,
  legs: 2,
  measure: 12,
  bodyRows: 20,
  lines: 40,
  tracked: -1,
  blankRows: 0,
  picture: { width: 1, rows: 9, ideal: 8.5 },
  cost: 1.25
}
const leaf = (story: string, width: number, height: number): SlicingTree => ({
  kind: 'leaf',
  story,
  width,
  height,
  recipe
})
const rows = (...parts: SlicingTree[]): SlicingTree => ({ kind: 'rows', parts })
const columns = (...parts: SlicingTree[]): SlicingTree => ({ kind: 'columns', parts })

/** Five frames around a centre, over two side by side: 3 columns and 40 rows. */
const pinwheel: SlicingTree = {
  kind: 'pinwheel',
  mirrored: false,
  parts: [leaf('a', 2, 10), leaf('b', 1, 20), leaf('c', 2, 10), leaf('d', 1, 20), leaf('e', 1, 10)]
}
const tree = rows(pinwheel, columns(leaf('f', 1, 10), leaf('阅读', 2, 10)))
const copy = Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f', '阅读'].map(slug => [slug, 'hash']))
const lock: LayoutLock = {
  version: 1,
  issue: 'x',
  format: 'sikai',
  style: '0123456789abcdef',
  pages: [{ page: 3, top: 0, columns: 3, rows: 40, tree, copy, score: 71.5 }],
  jumps: [{ story: 'a', from: 3, to: 4, block: 'a-1', offset: 120 }]
}

async function read(content: string | Uint8Array) {
  const problems: Problem[] = []
  const world = memoryWorld({ '/p/manuscript/x/layout.lock.json': content })
  const found = await readLayoutLock('/p/manuscript/x', world, problem => problems.push(problem))
  return { found, problems: problems.map(summary) }
}

const isDamaged = {
  found: undefined,
  problems: ['lock/damaged warning manuscript/x/layout.lock.json:1']
}
const without = (change: object) => JSON.stringify({ ...lock, ...change })
const page = (change: object) => without({ pages: [{ ...lock.pages[0], ...change }] })

describe('an accepted layout', () => {
  test('is read back as it was written, also with other spaces, order and line ends', async () => {
    const text = lockText(lock)
    const data = JSON.parse(text)
    const turned = Object.fromEntries(Object.entries(data).reverse())
    const texts = [text, `\ufeff${text}`, text.replaceAll('\n', '\r\n'), JSON.stringify(turned)]
    for (const one of texts) expect(await read(one)).toEqual({ found: lock, problems: [] })
  })

  test('of an earlier version has no seal, and is read', async () => {
    expect(await read(JSON.stringify(lock))).toEqual({ found: lock, problems: [] })
  })

  test('is written only when it is another one', async () => {
    const world = memoryWorld({ '/x/layout.lock.json': lockText(lock) })
    expect(await stagedLayoutLock('/x', lock, world)).toBeUndefined()
    expect(await stagedLayoutLock('/x', { ...lock, style: 'new' }, world)).toMatchObject({
      path: '/x/layout.lock.json',
      text: expect.stringContaining('"style": "new"')
    })
  })
})

test.each([
  ['nothing', ''],
  ['no JSON', 'pages:\n  - number: 1\n'],
  ['a merge that was not finished', `<<<<<<< HEAD\n${lockText(lock)}=======\n>>>>>>> other\n`],
  ['bytes of no text', Uint8Array.of(0xff, 0xfe, 0, 1)],
  ['half of itself', lockText(lock).slice(0, 900)],
  ['other JSON', '{"name": "duikai", "lockfileVersion": 3}'],
  ['null', 'null'],
  ['a list', '[]'],
  ['another version', without({ version: 2 })],
  ['no list of pages', without({ pages: undefined })],
  ['no list of jumps', without({ jumps: undefined })],
  ['pages that are none', without({ pages: [null, 3, 'x'] })],
  ['a page twice', without({ pages: [lock.pages[0], lock.pages[0]] })],
  ['a huge number', page({ rows: 1e300 })],
  ['a number that is none', page({ columns: 'three' })],
  ['a broken number', page({ rows: 39.5 })],
  ['a tree that does not fill the page', page({ rows: 41 })],
  ['a tree over the edge', page({ columns: 2 })],
  ['a story without a frame', page({ copy: { ...copy, g: 'hash' } })],
  ['a story twice', page({ tree: rows(pinwheel, columns(leaf('f', 1, 10), leaf('f', 2, 10))) })],
  ['a frame of no width', page({ tree: columns(leaf('f', 0, 10), tree) })],
  ['a cut without parts', page({ tree: rows() })],
  ['10,000 lists in one another', page({ tree: 'deep' }).replace('"deep"', nested(10_000))],
  ['100,000 lists in one another', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
  ['a number changed by hand', lockText(lock).replace('"headRows": 4', '"headRows": 5')]
])('%s in place of a layout is told, and the pages are laid out anew', async (_, content) => {
  expect(await read(content)).toEqual(isDamaged)
})

test('500 layouts with a byte or two changed are read as they were, or told as damaged', async () => {
  const random = seededRandom(8)
  const text = lockText(lock)
  const whole = { found: lock, problems: [] }
  const pick = (most: number) => Math.floor(random() * most)
  for (let times = 0; times < 500; times += 1) {
    const at = pick(text.length)
    const end = at + pick(4)
    const other = ['', ' ', '0', '9', '"', '{', ']', ',', 'x', '1e9', '-', '阅', '\u0000'][pick(13)]
    const read_ = await read(text.slice(0, at) + other + text.slice(end))
    expect([isDamaged, whole]).toContainEqual(read_)
  }
})

describe('on the disk', () => {
  let folder = ''
  let problems: Problem[] = []
  const path = () => join(folder, 'layout.lock.json')
  const readHere = () => readLayoutLock(folder, diskWorld(), problem => problems.push(problem))

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'duikai-layout-'))
    problems = []
  })

  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  test.each([
    ['a pipe', () => execFileSync('mkfifo', [path()]), 'lock/damaged'],
    ['a link to itself', () => symlinkSync(path(), path()), 'lock/damaged'],
    ['a file too large', () => writeFileSync(path(), ' '.repeat(9 * 2 ** 20)), 'lock/damaged'],
    ['a folder', () => mkdirSync(path()), 'lock/no-file']
  ])('%s in its place is told at once', async (_, make, code) => {
    make()
    expect(await readHere()).toBeUndefined()
    expect(problems.map(problem => problem.code)).toEqual([code])
  })
})

test('one that may not be read is told, and not taken for damaged', async () => {
  const problems: Problem[] = []
  const read = () => Promise.reject(Object.assign(new Error('EACCES'), { code: 'EACCES' }))
  const world = { ...memoryWorld({ '/p/manuscript/x/layout.lock.json': lockText(lock) }), read }
  await readLayoutLock('/p/manuscript/x', world, problem => problems.push(problem))
  expect(problems.map(summary)).toEqual(['lock/closed error manuscript/x/layout.lock.json'])
})

test('a layout whose seal is right is still judged by what it says', () => {
  const twice = { ...lock, pages: [...lock.pages, ...lock.pages] }
  expect(lockIn(lockText(twice))).toBeUndefined()
  expect(lockIn(lockText(lock))).toEqual(lock)
})

function nested(depth: number): string {
  const inner = JSON.stringify(leaf('a', 1, 1))
  return `${'{"kind":"rows","parts":['.repeat(depth)}${inner}${']}'.repeat(depth)}`
}
