import { beforeEach, expect, test } from 'vitest'
import { editionNumbers, isEdition, readEdition } from '../../../desk/editions/edition.ts'
import { keepEdition } from '../../../desk/editions/keep-edition.ts'
import { listedEditions } from '../../../desk/editions/listed-editions.ts'
import { sha256Hex } from '../../../kit/hash.ts'
import { type MemoryWorld, memoryWorld } from '../../../kit/memory-disk.ts'
import { mortalWorld } from '../delivery/mortal-world.ts'
import { madeEdition } from './made-edition.ts'

const issue = '/news/manuscript/x'
const manifest = (number: number) => `${issue}/editions/${number}/manifest.json`
let world: MemoryWorld

const keep = (number: number, words: string, on = world, before?: string) =>
  keepEdition(
    issue,
    number,
    madeEdition(number, words, before ? { edition: number - 1, sha256: before } : undefined),
    on
  )
const codes = async () => (await listedEditions(issue, world)).problems.map(({ code }) => code)
const hashOf = async (path: string) => sha256Hex(await world.read(path))

beforeEach(async () => {
  world = memoryWorld({ [`${issue}/issue.yaml`]: 'paper: 日报' })
  await keep(1, '雨。')
})

test('an edition is read as it was written', async () => {
  const read = await readEdition(issue, 1, world)
  if (!isEdition(read)) throw new Error(JSON.stringify(read.problems))
  expect(read.copy[0]?.pieces).toEqual([{ id: 'b1', text: '雨。' }])
  expect(read.layout.accepted?.edition).toBe(1)
  expect(new TextDecoder().decode(read.files.get('filed/rain.md'))).toContain('雨。')
})

test.each(['killed before', 'killed within', 'full', 'refused'] as const)(
  'with the program %s any step, the next edition is whole or not there, and can be kept after it',
  async ending => {
    for (let at = 0, isKept = false; !isKept; at += 1) {
      world = memoryWorld()
      await keep(1, '雨。')
      const mortal = mortalWorld(world, at, ending)
      isKept = await keep(2, '风。', mortal.world as MemoryWorld).then(
        () => true,
        () => false
      )
      expect(await codes()).toEqual([])
      const numbers = await editionNumbers(issue, world)
      expect(isKept ? [[1, 2]] : [[1], [1, 2]]).toContainEqual(numbers)
      if (numbers.length === 1) await keep(2, '风。')
      expect([await codes(), await editionNumbers(issue, world)]).toEqual([[], [1, 2]])
      expect(await world.list(`${issue}/editions`)).toEqual(['.gitattributes', '1', '2', 'shared'])
      expect(at).toBeLessThan(40)
    }
  }
)

test('an edition that is missing, damaged, or changed by hand is found and named', async () => {
  const text = new TextDecoder().decode(await world.read(manifest(1)))
  await world.write(manifest(1), text.replace('王编辑', '张编辑'))
  expect(await codes()).toEqual(['edition/damaged'])
  await world.write(manifest(1), text.slice(0, 99))
  expect(await codes()).toEqual(['edition/damaged'])
  await world.remove(manifest(1))
  expect(await codes()).toEqual(['edition/no-manifest'])
  await world.write(manifest(1), text)
  await world.write(`${issue}/editions/1/filed/rain.md`, '风。')
  await world.remove(`${issue}/editions/1/copy.json`)
  const { problems } = await listedEditions(issue, world)
  expect(problems.map(({ code, place }) => [code, place?.file])).toEqual([
    ['edition/other-file', 'manuscript/x/editions/1/copy.json'],
    ['edition/other-file', 'manuscript/x/editions/1/filed/rain.md']
  ])
  const none = await readEdition(issue, 7, world)
  expect('problems' in none && none.problems[0]?.code).toBe('edition/none')
})

test('a manifest that was written anew is found by the one that came after it', async () => {
  await keep(2, '风。', world, await hashOf(manifest(1)))
  expect(await codes()).toEqual([])
  const other = madeEdition(1, '雪。')
  for (const [path, content] of other.own) await world.write(`${issue}/editions/1/${path}`, content)
  expect(await codes()).toEqual(['edition/damaged'])
  for (const path of other.own.keys()) await world.remove(`${issue}/editions/1/${path}`)
  await world.remove(`${issue}/editions/1/filed`)
  await world.remove(`${issue}/editions/1`)
  expect(await codes()).toEqual(['edition/no-manifest'])
})
