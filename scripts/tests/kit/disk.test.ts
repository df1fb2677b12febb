import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { chmod, mkdtemp, readdir, rm, stat, symlink } from 'node:fs/promises'
import { createServer } from 'node:net'
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

test.each([
  ['a pipe that nobody writes to', (path: string) => execFileSync('mkfifo', [path]), 'NOTFILE'],
  ['a device', (path: string) => symlinkSync('/dev/zero', path), 'NOTFILE'],
  ['a folder', (path: string) => mkdirSync(path), 'EISDIR'],
  ['a link to itself', (path: string) => symlinkSync(path, path), 'ELOOP']
])('%s is refused at once', async (_, make, code) => {
  const path = join(folder, 'story.md')
  make(path)
  await expect(diskWorld().read(path)).rejects.toMatchObject({ code })
})

test('a socket is refused at once', async () => {
  const path = join(folder, 'socket')
  const server = createServer().listen(path)
  await once(server, 'listening')
  await expect(diskWorld().read(path)).rejects.toMatchObject({ code: 'NOTFILE' })
  server.close()
})

test('a file has another stamp when it changes, though its size and its time are those of the old one', async () => {
  const [path, time] = [join(folder, 'own.ttf'), new Date(1e12)]
  const world = diskWorld()
  const stampOf = async (bytes: string) => {
    writeFileSync(path, bytes)
    utimesSync(path, time, time)
    return world.stamp(path)
  }
  expect(await stampOf('one')).not.toBe(await stampOf('two'))
})

test('a link is removed, not what it leads to', async () => {
  const world = diskWorld()
  await world.write(join(folder, 'photos/hall.jpg'), 'mine')
  await symlink(join(folder, 'photos'), join(folder, 'pages'))
  expect(await world.look(join(folder, 'pages'))).toBe('link')
  await world.remove(join(folder, 'pages'))
  expect(await world.list(folder)).toEqual(['photos'])
  expect(await world.list(join(folder, 'photos'))).toEqual(['hall.jpg'])
})

test('a name that no disk can hold, and a link to itself, are nothing', async () => {
  const world = diskWorld()
  await symlink(join(folder, 'ring'), join(folder, 'ring'))
  for (const path of [join(folder, '版'.repeat(100)), join(folder, 'ring')]) {
    expect(await world.realPath(path)).toBeUndefined()
    expect(await world.list(path)).toEqual([])
  }
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

test('a folder takes the permissions of another, and of one that is not there none', async () => {
  const world = diskWorld()
  for (const name of ['old', 'new']) mkdirSync(join(folder, name))
  await chmod(join(folder, 'old'), 0o770)
  await world.keepMode(join(folder, 'old'), join(folder, 'new'))
  await world.keepMode(join(folder, 'none'), join(folder, 'new'))
  expect((await stat(join(folder, 'new'))).mode & 0o777).toBe(0o770)
})

test('the real path of a link is where it leads', async () => {
  const world = diskWorld()
  await world.write(join(folder, 'real.jpg'), '')
  await symlink(join(folder, 'real.jpg'), join(folder, 'link.jpg'))
  expect(await world.realPath(join(folder, 'link.jpg'))).toBe(
    await world.realPath(join(folder, 'real.jpg'))
  )
})

test.runIf(process.platform === 'linux')(
  'a folder in which nothing can be is refused at once',
  async () => {
    await expect(diskWorld().write('/proc/deep/story.md', '')).rejects.toMatchObject({
      code: 'ENOENT'
    })
  }
)

test('a file in place of a folder is said to be none', async () => {
  await diskWorld().write(join(folder, 'file'), '')
  for (const path of ['file/story.md', 'file/deep/story.md']) {
    await expect(diskWorld().write(join(folder, path), '')).rejects.toMatchObject({
      code: 'ENOTDIR'
    })
  }
})
