import { expect, test } from 'vitest'
import { plainCopy, type SmallPaper, smallPaper, storyFile, yamlOf } from '../small-paper.ts'

/** A page of a long story of so many characters, another of half its length, and a brief of a line. */
function paperOf(characters: number, more = 0, format = 'sikai'): Promise<SmallPaper> {
  return smallPaper({
    'issue.yaml': yamlOf('\n  - number: 2', format),
    'lead.md': storyFile('春耕生产全面展开', plainCopy(characters + more), ['priority: 1']),
    'second.md': storyFile('旱情缓解', plainCopy(Math.round(characters / 2)), ['priority: 2']),
    'brief.md': storyFile('闭馆', '图书馆明日闭馆一天。', ['kind: brief'])
  })
}

/** What the editor is told to add (or, negative, cut), in characters. */
function advised({ problems }: SmallPaper): number {
  const hint = problems.find(({ severity }) => severity === 'error')?.hint.zh ?? ''
  const characters = Number(/(?:约 |删 )(\d+) 字/.exec(hint)?.[1])
  return /删/.test(hint) ? -characters : characters
}

test.each([
  [800, 'sikai', 'makeup/too-little-copy'],
  [1000, 'sikai', 'makeup/too-little-copy'],
  [3000, 'sikai', 'makeup/too-much-copy'],
  [4000, 'sikai', 'makeup/too-much-copy'],
  [2500, 'duikai', 'makeup/too-little-copy'],
  [5500, 'duikai', 'makeup/too-much-copy']
])(
  'A page of %i characters and half as many on %s is filled when the advice is followed',
  async (characters, format, code) => {
    const before = await paperOf(characters, 0, format)
    expect(before.errors).toEqual([code])
    const after = await paperOf(characters, advised(before), format)
    expect(after.problems.map(({ message }) => message.zh)).toEqual([])
  }
)

test('A single brief on a broadsheet page is short of so many lines and characters', async () => {
  const { problems } = await smallPaper({
    'issue.yaml': yamlOf('\n  - number: 2', 'duikai'),
    'brief.md': storyFile('闭馆', plainCopy(40), ['kind: brief'])
  })
  expect(problems.map(({ code, message }) => [code, message.zh])).toEqual([
    [
      'makeup/too-little-copy',
      expect.stringMatching(/^第 2 版至少缺 [45]\d\d 行（约 [67]\d\d\d 字）。$/)
    ]
  ])
})

test('Twelve briefs of a line are too little, not too much', async () => {
  const briefs = Array.from({ length: 12 }, (_, at) => [
    `brief-${at + 10}.md`,
    storyFile('闭馆', '明日闭馆一天。', ['kind: brief'])
  ])
  const { errors } = await smallPaper({
    'issue.yaml': yamlOf('\n  - number: 2'),
    ...Object.fromEntries(briefs)
  })
  expect(errors).toEqual(['makeup/too-little-copy'])
})

test('An advert larger than the page is told its room', async () => {
  const { problems } = await smallPaper({
    'issue.yaml': yamlOf('\n  - number: 2'),
    'lead.md': storyFile('春耕生产全面展开', plainCopy(3000)),
    'shop.md': storyFile('旺铺招租', '电话 555', ['kind: advert', 'size: { columns: 7, rows: 10 }'])
  })
  expect(problems.map(({ code, place }) => [code, place?.file])).toEqual([
    ['makeup/advert-too-large', 'manuscript/small/shop.md']
  ])
})

test('A story that two pages do not hold is to be parted, as it runs on once', async () => {
  const { problems } = await smallPaper({
    'issue.yaml': yamlOf('\n  - number: 2\n  - number: 3\n  - number: 4'),
    'lead.md': storyFile('春耕生产全面展开', plainCopy(10_000), ['priority: 1']),
    'second.md': storyFile('旱情缓解', plainCopy(1000), ['priority: 2'])
  })
  expect(problems.map(({ hint }) => hint.zh).join()).toContain('“lead”最多转一次版')
})
