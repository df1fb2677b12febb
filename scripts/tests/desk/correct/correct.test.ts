import { beforeEach, expect, test } from 'vitest'
import { type Corrected, type CorrectRequest, correct } from '../../../desk/correct/correct.ts'
import { type MemoryWorld, memoryWorld } from '../../../kit/memory-disk.ts'
import type { Problem } from '../../../model/problem.ts'

const folder = '/news/manuscript/x'
const list = `${folder}/corrections.yaml`
const facts =
  'paper: 日报\ndate: 2019-05-06\nlanguage: zh-CN\nformat: duikai\npages:\n  - number: 1\n'
const rain =
  '---\nheadline: 春雨落辽源\n---\n\n降雨量为 11.5 毫米，比常年多。\n\n另一处也写着：常年多雨。\n'
const bridge =
  '---\nheadline: 新桥通车\nbyline: 本报记者 张三\n---\n\n新桥总投资３千万元（人民币）。\n'

let world: MemoryWorld
let told: Problem[]

beforeEach(() => {
  told = []
  world = memoryWorld({
    [`${folder}/issue.yaml`]: facts,
    [`${folder}/rain.md`]: rain,
    [`${folder}/bridge.md`]: bridge
  })
})

const ask = (request: Omit<CorrectRequest, 'folder'>): Promise<Corrected> =>
  correct({ folder, ...request }, world, problem => told.push(problem))
const corrected = (right: string) => ({
  right,
  reason: '采访对象来电',
  date: '2019-05-07',
  notice: false
})
const text = async () => new TextDecoder().decode(await world.read(list))

test('words are found in all copy, marks and figures of either width alike', async () => {
  const { places } = await ask({ words: '3千万元(人民币)' })
  expect(places).toMatchObject([
    { story: 'bridge', words: '３千万元（人民币）', before: '新桥总投资', after: '。' }
  ])
  expect(told).toEqual([])
})

test('a correction is written under a free id, quoted as it is filed', async () => {
  await world.write(
    list,
    '# 记录\n- {id: bridge-1, story: bridge, wrong: 张三, right: 章三, reason: 误}\n'
  )
  const { written } = await ask({ words: '3千万元', correction: corrected('三亿元') })
  expect([written, told]).toEqual(['bridge-2', []])
  expect(await text()).toBe(
    '# 记录\n- {id: bridge-1, story: bridge, wrong: 张三, right: 章三, reason: 误}\n' +
      '- id: bridge-2\n  story: bridge\n  wrong: ３千万元\n  right: 三亿元\n  reason: 采访对象来电\n  date: 2019-05-07\n'
  )
})

test('what an earlier correction brought in is quoted as it reads now', async () => {
  await ask({ words: '新桥通车', correction: corrected('大桥通车') })
  const { written } = await ask({ words: '大桥通车', correction: corrected('大桥今日通车') })
  expect([written, told]).toEqual(['bridge-2', []])
})

test('of words in several places nothing is written until one is meant', async () => {
  const { places, written } = await ask({ words: '常年多', correction: corrected('往年多') })
  expect([places.length, written]).toEqual([2, undefined])
  expect(told.map(({ code }) => code)).toEqual(['correction/words-in-many-places'])
  const [first] = places
  const again = await ask({
    words: '常年多',
    block: first?.id ?? '',
    correction: corrected('往年多')
  })
  expect(again.written).toBe('rain-1')
  // The words stand twice in the story: so many of those around them are quoted that they do not.
  expect(await text()).toContain('wrong: 比常年多。\n  right: 比往年多。\n')
})

test('words that stand nowhere are said to', async () => {
  expect(await ask({ words: '不在稿中', correction: corrected('x') })).toEqual({ places: [] })
  expect(told.map(({ code }) => code)).toEqual(['correction/words-not-found'])
})

test('a list that is no text, or would not be read, is left as it was', async () => {
  const bytes = Uint8Array.of(0xb4, 0xed, 0x0a)
  await world.write(list, bytes)
  await ask({ words: '新桥通车', correction: corrected('大桥通车') })
  await world.write(list, '- {id: a\n')
  await ask({ words: '新桥通车', correction: corrected('大桥通车') })
  const codes = ['correction/not-written', 'yaml/malformed']
  expect(told.map(({ code }) => code)).toEqual(codes)
  expect(await text()).toBe('- {id: a\n')
})
