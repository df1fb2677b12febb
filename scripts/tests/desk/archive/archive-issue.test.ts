import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { archiveIssue } from '../../../desk/archive/archive-issue.ts'
import { preparedCopy } from '../../../desk/prepared-copy.ts'
import { diskWorld } from '../../../kit/disk.ts'
import { sha256Hex } from '../../../kit/hash.ts'

let home = ''

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'duikai-archive-'))
  put('manuscript/may/issue.yaml', 'date: none\npages: 1\n')
  put('manuscript/may/rain.md', '---\nheadline: 下雨\n---\n\n下雨了。\n')
  put('manuscript/may/editions/1/manifest.json', '{}')
  put('manuscript/paper.yaml', 'name: 山里小报\nformat: sikai\nfillers: spare\n')
  put('manuscript/spare/water.md', '---\nheadline: 水\n---\n\n水。\n')
  put('manuscript/june/issue.yaml', 'date: none\n')
  symlinkSync('/etc/passwd', join(home, 'manuscript/may/link'))
})

afterEach(() => rmSync(home, { recursive: true, force: true }))

function put(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(home, path)), { recursive: true })
  writeFileSync(join(home, path), content)
}

const pack = () => archiveIssue(join(home, 'manuscript/may'), diskWorld())

test('an archive has the issue, its editions and its paper, and lists them with their hashes', async () => {
  const { bytes } = await pack()
  const files = unzipSync(bytes)
  const { files: listed } = JSON.parse(new TextDecoder().decode(files['archive.json']))
  expect(Object.keys(files)).toEqual([
    'archive.json',
    'manuscript/may/editions/1/manifest.json',
    'manuscript/may/issue.yaml',
    'manuscript/may/rain.md',
    'manuscript/paper.yaml',
    'manuscript/spare/water.md'
  ])
  for (const { path, sha256 } of listed)
    expect(sha256Hex(files[path] ?? new Uint8Array())).toBe(sha256)
})

test('equal files make equal bytes, whatever their times', async () => {
  const before = await pack()
  utimesSync(join(home, 'manuscript/may/rain.md'), 1, 1)
  expect(Buffer.from((await pack()).bytes).equals(Buffer.from(before.bytes))).toBe(true)
})

test('what is unpacked reads as what was packed', async () => {
  const folder = join(home, 'manuscript/may')
  const read = (from: string) => preparedCopy(from, diskWorld(), () => undefined)
  const before = await read(folder)
  for (const [path, content] of Object.entries(unzipSync((await pack()).bytes)))
    put(`elsewhere/${path}`, content)
  const after = await read(join(home, 'elsewhere/manuscript/may'))
  expect(after?.facts).toEqual(before?.facts)
  expect(after?.stories.map(({ slug, blocks }) => [slug, blocks])).toEqual(
    before?.stories.map(({ slug, blocks }) => [slug, blocks])
  )
})
