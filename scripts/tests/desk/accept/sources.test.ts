import { expect, test } from 'vitest'
import { changedMeanwhile, needsIssueFile, notKept } from '../../../desk/accept/accept-problems.ts'
import { signaturesLacking, signed } from '../../../desk/accept/signatures.ts'
import { readFiles } from '../../../desk/accept/sources.ts'
import { recordedDisk } from '../../../desk/unchanged/asked-of-disk.ts'
import { sha256Hex } from '../../../kit/hash.ts'
import { memoryWorld } from '../../../kit/memory-disk.ts'

const where = { folder: '/m/x', root: '/house' }
const facts = { file: 'manuscript/x/issue.yaml' }

async function read() {
  const world = memoryWorld({
    '/m/x/rain.md': '雨。',
    '/m/x/pictures/hall.jpg': 'picture',
    '/m/x/layout.lock.json': '{}',
    '/house/styles/tokens.css': ':root {}'
  })
  const disk = recordedDisk(world, [])
  for (const path of world.files.keys()) await disk.world.read(path)
  return { world, disk }
}

test('an edition is made of the files that the build read, and of sheets of the house', async () => {
  const { world, disk } = await read()
  const files = await readFiles(disk, where, world)
  expect([...(files?.inputs.keys() ?? [])]).toEqual(['pictures/hall.jpg', 'rain.md'])
  expect(files?.house).toEqual([{ path: 'styles/tokens.css', sha256: sha256Hex(':root {}') }])
})

test('of a file that was saved meanwhile nobody has seen what would be accepted', async () => {
  const { world, disk } = await read()
  await world.write('/m/x/rain.md', '风。')
  expect(await readFiles(disk, where, world)).toBeUndefined()
  expect(changedMeanwhile(facts).code).toBe('edition/changed-meanwhile')
})

test('where the folder was renamed meanwhile, or a story removed, it is the same', async () => {
  const { world, disk } = await read()
  await world.remove('/m/x/rain.md')
  expect(await readFiles(disk, where, world)).toBeUndefined()
  await world.move('/m/x', '/m/y')
  expect(await readFiles(disk, where, world)).toBeUndefined()
})

test('what stands against an edition says where', () => {
  const full = notKept(facts, { en: 'the disk is full', zh: '磁盘已满' })
  expect([full.code, full.place?.file]).toEqual(['edition/not-kept', 'manuscript/x/editions'])
  expect(needsIssueFile(facts).code).toBe('edition/no-issue-file')
})

test('so many people sign as the issue asks for, each once, the last as the last', () => {
  const lacking = (signatures: number, ...names: string[]) =>
    signaturesLacking({ ...facts, signatures }, names).length
  expect([lacking(1, '张三'), lacking(3, '张三', '李四', '王五'), lacking(3, '张三')]).toEqual([
    0, 0, 1
  ])
  expect(lacking(2, '张三', '张三')).toBe(1)
  expect(signed(['张三', '李四'], 2).map(({ role }) => role)).toEqual(['复审', '终审'])
  expect(signed(['张三'], 0)).toEqual([{ name: '张三' }])
})
