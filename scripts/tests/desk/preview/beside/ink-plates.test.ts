import { expect, test } from 'vitest'
import { platesInFolder } from '../../../../desk/preview/beside/ink-plates.ts'
import { memoryWorld } from '../../../../kit/memory-disk.ts'

const files = ['plates/2-black.png', 'plates/2-sea-red.png', 'plates/11-cyan.png', 'ink/2.png']
const others = ['plates/notes.txt', 'proof/../2.png', 'separations.json']

test('plates of a folder are told by page, and by ink', async () => {
  const world = memoryWorld(
    Object.fromEntries([...files, ...others].map(path => [`/out/x-separations/${path}`, path]))
  )
  const plates = await platesInFolder('/out/x', world)
  expect(plates?.pages).toEqual([2, 11])
  expect([...((await plates?.ofPage(2)) ?? new Map())].map(([name]) => name)).toEqual([
    'black',
    'sea-red',
    'ink'
  ])
  expect(await platesInFolder('/out/y', world)).toBeUndefined()
})
