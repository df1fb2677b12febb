import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { diskWorld } from '../../kit/disk.ts'
import type { World } from '../../model/world.ts'
import { type Ending, mortalWorld } from './mortal-world.ts'
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

describe.each<Ending>(['killed before', 'killed within'])(
  'when the program is %s any step',
  ending => {
    test('the old set or the new stands, and the next build agrees with its layout', async () => {
      const seen = new Set<string>()
      for (let at = 0, isWritten = false; !isWritten; at += 1) {
        await startAnew()
        const { world } = mortalWorld(diskWorld(), at, ending)
        isWritten = await desk.write('new', world).catch(() => false)
        seen.add(desk.standing())
        expect(await desk.ready()).toBe(true)
        expect(['old', 'new']).toContain(desk.standing())
        expect(desk.layout()).toBe(desk.standing())
        expect(desk.usersFiles()).toEqual(['notes.txt', 'pages/mine.png'])
        expect(leftovers()).toEqual([])
        expect(at).toBeLessThan(200)
      }
      // Between two renames there is none, and never files of both.
      expect([...seen].sort()).toEqual(['new', 'none', 'old'])
      expect(desk.problems).toEqual([])
    })
  }
)

describe.each<Ending>(['full', 'refused'])('when the disk is %s at any step', ending => {
  test('the old set stays whole with its layout, and it is told', async () => {
    for (let at = 0, changes = 1; at < changes; at += 1) {
      await startAnew()
      const { world, counted } = mortalWorld(diskWorld(), at, ending)
      const isWritten = await desk.write('new', world)
      changes = counted.changes
      expect(desk.standing()).toBe(isWritten ? 'new' : 'old')
      expect(desk.layout()).toBe(desk.standing())
      const told = desk.codes().filter(code => code !== 'output/left-aside')
      expect(told).toEqual(isWritten ? [] : ['output/not-written'])
      await desk.ready()
      expect(desk.standing()).toBe(isWritten ? 'new' : 'old')
      expect(desk.usersFiles()).toEqual(['notes.txt', 'pages/mine.png'])
      expect(leftovers()).toEqual([])
    }
  })
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
