import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { diskWorld } from '../../../kit/disk.ts'
import type { World } from '../../../model/world.ts'
import { mortalWorld } from './mortal-world.ts'
import { filesIn, outputDesk } from './output-desk.ts'

let desk: ReturnType<typeof outputDesk>

beforeEach(() => {
  desk = outputDesk()
})

afterEach(() => desk.close())

/** The old set with two files of the user's in it, as for the first time. */
async function startAnew(): Promise<void> {
  rmSync(join(desk.home, 'output'), { recursive: true, force: true })
  await desk.write('old')
  desk.addUsersFiles()
  desk.problems.length = 0
}

/** Files of ours that are neither in the output nor the layout itself. */
const leftovers = () =>
  filesIn(desk.home).filter(path => !/^output\/x\/|^manuscript\/x\/layout/.test(path))

/** A disk on which the output is another disk, or of a container's image: it cannot be renamed. */
const fixedOutput = (): World => {
  const world = diskWorld()
  const move: World['move'] = async (from, to) => {
    if (from === desk.output) throw Object.assign(new Error('EXDEV'), { code: 'EXDEV' })
    return world.move(from, to)
  }
  return { ...world, move }
}

const disks = [
  { disk: 'a disk that renames folders', worldOf: diskWorld },
  { disk: 'a disk that will not rename the output', worldOf: fixedOutput }
]
const kills = disks.flatMap(one =>
  (['killed before', 'killed within'] as const).map(ending => ({ ...one, ending }))
)
const refusals = disks.flatMap(one =>
  (['full', 'refused'] as const).map(ending => ({ ...one, ending }))
)

test.each(kills)(
  'on $disk, with the program $ending any step, the old set or the new stands, and the next build agrees with its layout',
  async ({ disk, worldOf, ending }) => {
    const seen = new Set<string>()
    for (let at = 0, isWritten = false; !isWritten; at += 1) {
      await startAnew()
      const { world } = mortalWorld(worldOf(), at, ending)
      isWritten = await desk.write('new', world).catch(() => false)
      seen.add(desk.standing())
      expect(await desk.ready(worldOf())).toBe(true)
      expect(['old', 'new']).toContain(desk.standing())
      expect(desk.layout()).toBe(desk.standing())
      expect(desk.usersFiles()).toEqual(['notes.txt', 'pages/mine.png'])
      expect(leftovers()).toEqual([])
      expect(at).toBeLessThan(200)
    }
    // Between two renames of folders there is none, and never files of both.
    if (disk === disks[0]?.disk) expect([...seen].sort()).toEqual(['new', 'none', 'old'])
    expect(desk.problems).toEqual([])
  }
)

test.each(refusals)(
  'on $disk, $ending at any step, the old set stays whole with its layout, and it is told',
  async ({ worldOf, ending }) => {
    for (let at = 0, changes = 1; at < changes; at += 1) {
      await startAnew()
      const { world, counted } = mortalWorld(worldOf(), at, ending)
      const isWritten = await desk.write('new', world)
      changes = counted.changes
      expect(desk.standing()).toBe(isWritten ? 'new' : 'old')
      expect(desk.layout()).toBe(desk.standing())
      const told = desk.codes().filter(code => code !== 'output/left-aside')
      expect(told).toEqual(isWritten ? [] : ['output/not-written'])
      await desk.ready(worldOf())
      expect(desk.standing()).toBe(isWritten ? 'new' : 'old')
      expect(desk.usersFiles()).toEqual(['notes.txt', 'pages/mine.png'])
      expect(leftovers()).toEqual([])
    }
  }
)

test('a half-exchanged set is told by its mark, which comes last', async () => {
  await startAnew()
  const { world } = mortalWorld(fixedOutput(), moveOfLayout + 12, 'killed before')
  await desk.write('new', world).catch(() => false)
  expect(desk.standing()).toBe('a mixture')
  expect(filesIn(desk.output)).not.toContain('manifest.json')
})

test('the first set of all is taken back too when its layout cannot be kept', async () => {
  const world = diskWorld()
  const move: World['move'] = (from, to) =>
    to.endsWith('layout.lock.json')
      ? Promise.reject(Object.assign(new Error('EACCES'), { code: 'EACCES' }))
      : world.move(from, to)
  expect(await desk.write('new', { ...world, move })).toBe(false)
  expect(desk.codes()).toEqual(['output/not-written'])
  expect(filesIn(desk.home)).toEqual([])
})

test('a layout that was changed after a kill is not written over', async () => {
  await desk.write('old')
  const { world } = mortalWorld(diskWorld(), moveOfLayout, 'killed before')
  await desk.write('new', world).catch(() => false)
  expect([desk.standing(), desk.layout()]).toEqual(['new', 'old'])
  await diskWorld().write(join(desk.issue, 'layout.lock.json'), '{"issue": "mine"}')
  await desk.ready()
  expect([desk.standing(), desk.layout()]).toEqual(['new', 'mine'])
  expect(readdirSync(desk.issue)).toEqual(['layout.lock.json'])
})

/** Plan, nine files, the layout and the commit are written, and two folders renamed, before it. */
const moveOfLayout = 14
