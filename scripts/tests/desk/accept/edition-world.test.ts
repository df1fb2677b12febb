import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { editionWorld } from '../../../desk/accept/edition-world.ts'
import type { Edition } from '../../../desk/editions/edition.ts'
import { preparedCopy } from '../../../desk/prepared-copy.ts'
import { diskWorld } from '../../../kit/disk.ts'

let home = ''
const issue = () => join(home, 'manuscript/may')

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'duikai-edition-'))
  mkdirSync(issue(), { recursive: true })
  writeFileSync(join(issue(), 'issue.yaml'), 'date: none\npages: 1\n')
  writeFileSync(join(issue(), 'rain.md'), '---\nheadline: 下雨\n---\n\n今天下雨。\n')
  writeFileSync(join(home, 'manuscript/paper.yaml'), 'name: 现在的报\nformat: sikai\n')
})

afterEach(() => rmSync(home, { recursive: true, force: true }))

async function read(filed: Readonly<Record<string, string>>) {
  const edition = { manifest: { edition: 1 }, files: new Map() } as unknown as Edition
  const bytes = Object.entries(filed).map(([path, text]) => [path, Buffer.from(text)] as const)
  const world = await editionWorld(issue(), join(home, 'out'), edition, new Map(bytes), diskWorld())
  return preparedCopy(issue(), world, () => undefined)
}

const old = {
  'issue.yaml': 'date: none\npages: 1\n',
  'rain.md': '---\nheadline: 旧\n---\n\n旧。\n'
}

test('an edition is read with the paper.yaml and the fillers that it was made with', async () => {
  const made = await read({
    ...old,
    '(above)/paper.yaml': 'name: 当时的报\nformat: a4\nfillers: spare\n',
    '(above)/spare/water.md': '---\nheadline: 水\n---\n\n水。\n'
  })
  expect(made?.facts).toMatchObject({ paper: '当时的报', format: 'a4' })
  expect(made?.stories.map(({ slug }) => slug)).toEqual(['rain', 'water'])
})

test('an edition of a time without paper.yaml knows of none', async () => {
  const yaml = 'paper: 自己写的\nformat: a4\ndate: none\npages: 1\n'
  const made = await read({ ...old, 'issue.yaml': yaml })
  expect(made?.facts).toMatchObject({ paper: '自己写的', format: 'a4' })
  expect(made?.facts.fromPaper).toBeUndefined()
})
