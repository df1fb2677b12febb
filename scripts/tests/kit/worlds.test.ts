import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { diskWorld } from '../../kit/disk.ts'
import { memoryWorld } from '../../kit/memory-disk.ts'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duikai-worlds-'))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

const worlds = [
  ['disk', diskWorld()],
  ['disk in memory', memoryWorld()]
] as const

describe.each(worlds)('a world on a %s', (_, world) => {
  test('gives back what was written, making the folders on the way', async () => {
    await world.write(join(folder, 'a/b/story.md'), '开杯杯')
    expect(Buffer.from(await world.read(join(folder, 'a/b/story.md'))).toString()).toBe('开杯杯')
  })

  test('replaces a file and lists only finished files, sorted', async () => {
    await world.write(join(folder, 'two.md'), 'old')
    await world.write(join(folder, 'two.md'), new TextEncoder().encode('new'))
    await world.write(join(folder, 'one/deep.md'), '')
    expect(await world.list(folder)).toEqual(['one', 'two.md'])
    expect(Buffer.from(await world.read(join(folder, 'two.md'))).toString()).toBe('new')
  })

  test('lists nothing where no folder is, and knows no real path there', async () => {
    expect(await world.list(join(folder, 'nowhere'))).toEqual([])
    expect(await world.realPath(join(folder, 'nowhere'))).toBeUndefined()
  })

  test('refuses to read what is not there', async () => {
    await expect(world.read(join(folder, 'nothing.md'))).rejects.toMatchObject({ code: 'ENOENT' })
  })

  test('removes a file or an empty folder, never a folder with something in it', async () => {
    const kept = join(folder, 'old/page.html')
    await world.write(kept, '')
    await expect(world.remove(join(folder, 'old'))).rejects.toMatchObject({ code: 'ENOTEMPTY' })
    expect(await world.look(kept)).toBe('file')
    await world.remove(kept)
    await world.remove(kept)
    await world.remove(join(folder, 'old'))
    expect(await world.look(join(folder, 'old'))).toBeUndefined()
  })

  test('gives a file and a folder other names, with all that is in it', async () => {
    await world.write(join(folder, 'new/pages/1.png'), 'one')
    await world.move(join(folder, 'new'), join(folder, 'deep/set'))
    expect(await world.look(join(folder, 'new'))).toBeUndefined()
    expect(await world.look(join(folder, 'deep/set'))).toBe('folder')
    await world.move(join(folder, 'deep/set/pages/1.png'), join(folder, 'first.png'))
    expect(Buffer.from(await world.read(join(folder, 'first.png'))).toString()).toBe('one')
  })

  test('a file has another stamp after every change, the size of the new one being the same', async () => {
    const path = join(folder, 'face.ttf')
    await world.write(path, 'one')
    const first = await world.stamp(path)
    expect(await world.stamp(path)).toBe(first)
    await world.write(path, 'two')
    expect(await world.stamp(path)).not.toBe(first)
    await expect(world.stamp(join(folder, 'none.ttf'))).rejects.toMatchObject({ code: 'ENOENT' })
  })

  test('a folder stays when the last file in it is gone', async () => {
    await world.write(join(folder, 'old/page.html'), '')
    await world.remove(join(folder, 'old/page.html'))
    expect([await world.look(join(folder, 'old')), await world.list(folder)]).toEqual([
      'folder',
      ['old']
    ])
  })

  test('a folder takes the place of an empty one, a file that of a file', async () => {
    await world.write(join(folder, 'new/1.png'), 'new')
    await world.write(join(folder, 'old/1.png'), 'old')
    await world.remove(join(folder, 'old/1.png'))
    await world.move(join(folder, 'new'), join(folder, 'old'))
    expect(await world.list(folder)).toEqual(['old'])
    await world.write(join(folder, '2.png'), 'newer')
    await world.move(join(folder, '2.png'), join(folder, 'old/1.png'))
    expect(Buffer.from(await world.read(join(folder, 'old/1.png'))).toString()).toBe('newer')
  })

  test('makes the folder that it moves to, and knows where all lies', async () => {
    await world.write(join(folder, 'a.md'), '')
    await world.move(join(folder, 'a.md'), join(folder, 'deep/er/a.md'))
    expect(await world.realPath(join(folder, 'deep/../deep/er/a.md'))).toBe(
      join((await world.realPath(folder)) ?? '', 'deep/er/a.md')
    )
  })

  test('a folder is taken by one at a time, and one made for that goes when it is left empty', async () => {
    const work = join(folder, 'output/.work')
    const taken = await world.take(work)
    const held = await world.take(work)
    expect([taken.kind, held.kind, await world.look(work)]).toEqual(['ours', 'held', 'folder'])
    expect(held.kind === 'held' && (await world.look(held.file))).toBe('file')
    if (taken.kind === 'ours') taken.leave()
    expect(await world.look(work)).toBeUndefined()
    expect(await world.list(folder)).toEqual(['output'])
    expect((await world.take(folder)).kind).toBe('ours')
  })

  describe('where a folder `full` and a file `file` stand', () => {
    beforeEach(async () => {
      await world.write(join(folder, 'full/1.png'), '1')
      await world.write(join(folder, 'file'), '2')
    })

    const at = (path: string) => join(folder, path)
    test.each<[string, () => Promise<unknown>, string]>([
      ['reads no folder', () => world.read(at('full')), 'EISDIR'],
      ['reads nothing in a file', () => world.read(at('file/1.png')), 'ENOTDIR'],
      ['writes no file over a folder', () => world.write(at('full'), ''), 'EISDIR'],
      ['writes nothing into a file', () => world.write(at('file/deep/1.png'), ''), 'ENOTDIR'],
      ['moves nothing from nowhere', () => world.move(at('none'), at('new')), 'ENOENT'],
      ['moves no file over a folder', () => world.move(at('file'), at('full')), 'EISDIR'],
      ['moves no folder over a file', () => world.move(at('full'), at('file')), 'ENOTDIR'],
      ['moves no folder over a full one', () => world.move(at('full'), folder), 'ENOTEMPTY'],
      ['moves no folder into itself', () => world.move(at('full'), at('full/in')), 'EINVAL'],
      ['takes no folder in a file', () => world.take(at('file/work')), 'ENOTDIR'],
      ['moves nothing into a file', () => world.move(at('full'), at('file/in')), 'ENOTDIR']
    ])('%s', async (_, work, code) => {
      await expect(work()).rejects.toMatchObject({ code })
      expect(Buffer.from(await world.read(at('full/1.png'))).toString()).toBe('1')
      expect(Buffer.from(await world.read(at('file'))).toString()).toBe('2')
    })

    test.each<[string, () => Promise<unknown>, unknown]>([
      ['lists nothing in a file', () => world.list(at('file')), []],
      ['sees nothing in a file', () => world.look(at('file/1.png')), undefined],
      ['knows no real path in a file', () => world.realPath(at('file/1.png')), undefined],
      ['may make a file in a folder to be', () => world.mayWrite(at('new/deep')), true],
      ['may make none in a file', () => world.mayWrite(at('file/deep')), false],
      ['removes nothing where nothing is', () => world.remove(at('file/1.png')), undefined],
      ['keeps no mode of nothing', () => world.keepMode(at('none'), at('full')), undefined],
      ['moves a file to its own place', () => world.move(at('file'), at('file')), undefined]
    ])('%s', async (_, work, answer) => {
      expect(await work()).toEqual(answer)
      expect(await world.list(folder)).toEqual(['file', 'full'])
    })
  })

  test('reads no file larger than asked', async () => {
    await world.write(join(folder, 'large'), '12345')
    expect(await world.read(join(folder, 'large'), 5)).toHaveLength(5)
    await expect(world.read(join(folder, 'large'), 4)).rejects.toMatchObject({ code: 'EFBIG' })
  })
})
