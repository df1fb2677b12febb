import { chmod, mkdtemp, readdir, rm, stat, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { diskWorld } from '../../kit/disk.ts'
import { memoryWorld } from '../../kit/memory-disk.ts'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duikai-disk-'))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

const worlds = [
  ['disk', diskWorld()],
  ['memory', memoryWorld()]
] as const

describe.each(worlds)('a world on %s', (_, world) => {
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

  test('removes a folder with all that is in it, and forgives what is gone already', async () => {
    await world.write(join(folder, 'old/page.html'), '')
    await world.remove(join(folder, 'old'))
    await world.remove(join(folder, 'old'))
    expect(await world.list(join(folder, 'old'))).toEqual([])
  })
})

test('a write that fails leaves the old file and no temporary one', async () => {
  const world = diskWorld()
  await world.write(join(folder, 'page/inside.txt'), 'kept')
  await expect(world.write(join(folder, 'page'), 'a file in place of a folder')).rejects.toThrow()
  expect(await readdir(folder)).toEqual(['page'])
  expect(await readdir(join(folder, 'page'))).toEqual(['inside.txt'])
})

test('a file that may not be read by others stays so when it is written again', async () => {
  const path = join(folder, 'private.yaml')
  await diskWorld().write(path, 'one')
  await chmod(path, 0o600)
  await diskWorld().write(path, 'two')
  expect((await stat(path)).mode & 0o777).toBe(0o600)
})

test('the real path of a link is where it leads', async () => {
  const world = diskWorld()
  await world.write(join(folder, 'real.jpg'), '')
  await symlink(join(folder, 'real.jpg'), join(folder, 'link.jpg'))
  expect(await world.realPath(join(folder, 'link.jpg'))).toBe(
    await world.realPath(join(folder, 'real.jpg'))
  )
})
