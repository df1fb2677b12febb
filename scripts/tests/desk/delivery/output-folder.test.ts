import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { diskWorld } from '../../../kit/disk.ts'
import type { World } from '../../../model/world.ts'
import { filesIn, outputDesk, setPaths } from './output-desk.ts'

let desk: ReturnType<typeof outputDesk>

beforeEach(() => {
  desk = outputDesk()
})

afterEach(() => desk.close())

const users = (path: string, content = 'mine') => {
  mkdirSync(dirname(join(desk.output, path)), { recursive: true })
  writeFileSync(join(desk.output, path), content)
}
const inHome = (name: string) => join(desk.home, name)

describe('a set', () => {
  test('is written whole with its mark and its layout, and nothing else stays', async () => {
    expect(await desk.write('old')).toBe(true)
    expect([desk.standing(), desk.layout(), desk.problems]).toEqual(['old', 'old', []])
    const inOutput = setPaths('old').map(path => `output/x/${path}`)
    expect(filesIn(desk.home)).toEqual(['manuscript/x/layout.lock.json', ...inOutput])
  })

  test('takes the place of the one before, and leaves what is not ours', async () => {
    await desk.write('old')
    desk.addUsersFiles()
    mkdirSync(join(desk.output, 'archive/empty'), { recursive: true })
    expect(await desk.write('new')).toBe(true)
    expect([desk.standing(), desk.layout(), desk.problems]).toEqual(['new', 'new', []])
    expect(readFileSync(join(desk.output, 'notes.txt'), 'utf8')).toBe('mine')
    expect(desk.usersFiles()).toEqual(['notes.txt', 'pages/mine.png'])
    expect(readdirSync(join(desk.output, 'archive'))).toEqual(['empty'])
  })

  test('leaves aside what cannot be carried over, says where, and carries it over the next time', async () => {
    await desk.write('old')
    desk.addUsersFiles()
    const disk = diskWorld()
    const move: World['move'] = async (from, to) => {
      if (from.endsWith('notes.txt')) throw Object.assign(new Error('EACCES'), { code: 'EACCES' })
      return disk.move(from, to)
    }
    expect(await desk.write('new', { ...disk, move })).toBe(true)
    expect(desk.standing()).toBe('new')
    const [told] = desk.problems
    expect([told?.code, told?.severity]).toEqual(['output/left-aside', 'warning'])
    expect(readFileSync(join(told?.place?.file ?? '', 'notes.txt'), 'utf8')).toBe('mine')
    expect(await desk.ready()).toBe(true)
    expect(desk.usersFiles()).toEqual(['notes.txt', 'pages/mine.png'])
  })
})

describe('an output folder', () => {
  test('that is new, empty or holds only what file managers leave is ours', async () => {
    expect(await desk.ready()).toBe(true)
    users('.DS_Store')
    users('Thumbs.db')
    expect(await desk.ready()).toBe(true)
    await desk.write('new')
    expect(filesIn(desk.output)).toEqual(expect.arrayContaining(['.DS_Store', 'Thumbs.db']))
  })

  test.each([
    ['a file of the user', 'holiday.jpg', 'mine'],
    ['a manifest of something else', 'manifest.json', '{"name": "app", "files": []}'],
    ['a mark that names what is elsewhere', 'manifest.json', mark('../../letter.txt')],
    ['a mark that names the whole disk', 'manifest.json', mark('/etc/passwd')],
    ['a report of something else', 'report.json', '{"pages": [], "sha256": {}}']
  ])('with %s is refused and not touched', async (_, name, content) => {
    users(name, content)
    expect(await desk.ready()).toBe(false)
    expect(await desk.write('new')).toBe(false)
    expect(desk.codes()).toEqual(['output/not-ours', 'output/not-ours'])
    expect(filesIn(desk.home)).toEqual([`output/x/${name}`])
  })

  test('of an earlier version is known by its report', async () => {
    const report = { pages: [{}], versions: { duikai: '0.1.0' }, sha256: { 'paper.pdf': '' } }
    users('report.json', JSON.stringify(report))
    for (const path of ['paper.pdf', 'pages/1.png', 'dummies/1.svg', 'notes.txt']) users(path)
    expect(await desk.ready()).toBe(true)
    expect(await desk.write('new')).toBe(true)
    expect(filesIn(desk.output)).toEqual([...setPaths('new'), 'notes.txt'].sort())
  })

  test('that is a file or a link is refused', async () => {
    mkdirSync(dirname(desk.output))
    writeFileSync(desk.output, 'mine')
    expect(await desk.ready()).toBe(false)
    rmSync(desk.output)
    mkdirSync(inHome('photos'))
    symlinkSync(inHome('photos'), desk.output)
    expect(await desk.ready()).toBe(false)
    expect(desk.codes()).toEqual(['output/no-folder', 'output/no-folder'])
  })

  test.each(['pages', 'fonts', 'dummies'])(
    'whose %s was made a link is refused, and what it leads to is kept',
    async part => {
      await desk.write('old')
      rmSync(join(desk.output, part), { recursive: true })
      mkdirSync(inHome('photos'))
      const names = ['1.png', '3.png', '1.svg', 'old.ttf']
      for (const name of names) writeFileSync(join(inHome('photos'), name), 'mine')
      symlinkSync(inHome('photos'), join(desk.output, part))
      expect(await desk.ready()).toBe(false)
      expect(await desk.write('new')).toBe(false)
      expect(new Set(desk.codes())).toEqual(new Set(['output/in-the-way']))
      expect(readdirSync(inHome('photos'))).toHaveLength(4)
    }
  )

  test('in which a file became a link loses the link alone; a folder in its place is refused', async () => {
    await desk.write('old')
    writeFileSync(inHome('mine.pdf'), 'mine')
    rmSync(join(desk.output, 'paper.pdf'))
    symlinkSync(inHome('mine.pdf'), join(desk.output, 'paper.pdf'))
    expect(await desk.write('new')).toBe(true)
    expect([desk.standing(), readFileSync(inHome('mine.pdf'), 'utf8')]).toEqual(['new', 'mine'])
    rmSync(join(desk.output, 'book.epub'))
    mkdirSync(join(desk.output, 'book.epub'))
    expect(await desk.ready()).toBe(false)
    expect(desk.problems.map(({ code, place }) => [code, place?.file])).toEqual([
      ['output/in-the-way', join(desk.output, 'book.epub')]
    ])
  })
})

function mark(path: string): string {
  return JSON.stringify({ duikai: 1, files: [{ path }] })
}
