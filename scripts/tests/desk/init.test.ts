import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { init } from '../../desk/init.ts'
import { diskWorld } from '../../kit/disk.ts'
import type { Problem } from '../../model/problem.ts'
import type { World } from '../../model/world.ts'
import { type Ending, mortalWorld } from './delivery/mortal-world.ts'
import { filesIn } from './delivery/output-desk.ts'

let home = ''
let problems: Problem[] = []
const starter = () => join(home, 'starter')
const files = ['issue.yaml', 'lead.md', 'rain.md']

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'duikai-init-'))
  problems = []
  mkdirSync(starter())
  writeFileSync(join(starter(), 'issue.yaml.liquid'), 'date: {{ date | yaml }}\n')
  const plan = 'paper: x\nlanguage: en\nstyle: ""\nformats: {1: a4}\norder: []\npages: {1: []}\n'
  writeFileSync(join(starter(), 'starter.yaml'), plan)
  for (const name of ['lead.md', 'rain.md']) writeFileSync(join(starter(), name), 'copy')
})

afterEach(() => rmSync(home, { recursive: true, force: true }))

const make = (name: string, world: World = diskWorld()) =>
  init({ folder: join(home, name), starter: starter() }, world, problem => problems.push(problem))
const codes = () => problems.map(({ code }) => code)
const others = () => readdirSync(home).filter(name => name !== 'starter')

test('a new issue stands in a folder that was not there, or was empty', async () => {
  expect(await make('manuscript/我的报纸')).toEqual(files)
  expect(filesIn(join(home, 'manuscript'))).toEqual(files.map(name => `我的报纸/${name}`))
  mkdirSync(join(home, 'empty'))
  writeFileSync(join(home, 'empty/.DS_Store'), '')
  expect(await make('empty')).toEqual(files)
  expect([readdirSync(join(home, 'empty')).length, codes()]).toEqual([4, []])
})

test.each<[string, () => void, string]>([
  ['with a file in it', () => writeFileSync(join(home, 'x/mine.md'), ''), 'init/not-empty'],
  ['that is a file', () => replaced(path => writeFileSync(path, 'mine')), 'init/no-folder'],
  ['that is a link to nothing', () => replaced(path => symlinkSync('none', path)), 'init/no-folder']
])('a folder %s is refused and left as it is', async (_, change, code) => {
  mkdirSync(join(home, 'x'))
  change()
  const before = filesIn(home)
  expect(await make('x')).toEqual([])
  expect([codes(), filesIn(home)]).toEqual([[code], before])
})

test.each([
  ['in a file', 'file/x'],
  ['with a name that is too long', '版'.repeat(100)]
])('a folder %s is told, not a fault of the program', async (_, name) => {
  writeFileSync(join(home, 'file'), '')
  expect(await make(name)).toEqual([])
  expect([codes(), others()]).toEqual([['init/cannot-be-made'], ['file']])
})

test.each<Ending>(['full', 'refused'])('when the disk is %s nothing stays of it', async ending => {
  for (let at = 0; at < 4; at += 1) {
    expect(await make('x', mortalWorld(diskWorld(), at, ending).world)).toEqual(
      ending === 'full' && at === 3 ? files : []
    )
    rmSync(join(home, 'x'), { recursive: true, force: true })
    expect(others()).toEqual([])
  }
})

test('after a kill the issue is whole or not there, and the next one is made', async () => {
  for (let at = 0; at < 4; at += 1) {
    await make('x', mortalWorld(diskWorld(), at, 'killed within').world).catch(() => [])
    expect(filesIn(join(home, 'x'))).toEqual([])
    expect(await make('x')).toEqual(files)
    rmSync(join(home, 'x'), { recursive: true })
  }
})

function replaced(make: (path: string) => void): void {
  rmSync(join(home, 'x'), { recursive: true })
  make(join(home, 'x'))
}
