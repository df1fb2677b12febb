import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { chmod, mkdtemp, readdir, rm, stat, symlink } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { diskWorld } from '../../kit/disk.ts'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duikai-disk-'))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

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
