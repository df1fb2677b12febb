import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { plannedPages } from '../../../press/planned-text.ts'
import { plainCopy, type SmallPaper, smallPaper, storyFile, yamlOf } from '../small-paper.ts'

let paper: SmallPaper

/** A page of three stories, a group with captions together and one with a caption for all. */
beforeAll(async () => {
  const jpeg = async (width: number, height: number) =>
    new Uint8Array(
      await sharp({ create: { width, height, channels: 3, background: '#888' } })
        .jpeg()
        .toBuffer()
    )
  paper = await smallPaper({
    'issue.yaml': yamlOf(
      '\n  - number: 2\n    stories: [lead, second, { story: third, boxed: false }, fair, field]'
    ),
    'lead.md': storyFile('春耕生产全面展开', plainCopy(900), ['priority: 1']),
    'second.md': storyFile('旱情缓解', plainCopy(500), ['priority: 2']),
    'third.md': storyFile('渠水到村', `![周德胜](d.jpg)\n\n${plainCopy(300)}`, ['priority: 3']),
    'd.jpg': await jpeg(600, 800),
    'fair.md': storyFile(
      '社火闹春',
      ':::pictures{captions=together}\n![舞龙。](a.jpg "甲 摄")\n![旱船。](b.jpg)\n![高跷。](c.jpg)\n:::',
      ['kind: photo']
    ),
    'field.md': storyFile('花田', `![](a.jpg)\n\n![](b.jpg)\n\n${plainCopy(260)}`, ['priority: 3']),
    'a.jpg': await jpeg(1500, 1000),
    'b.jpg': await jpeg(1500, 1000),
    'c.jpg': await jpeg(1100, 1100)
  })
})

function frameOf(slug: string) {
  return paper.made.pages.flatMap(({ set }) => set.frames).find(({ frame }) => frame.story === slug)
}

test('A group stands by itself in its frame, its pictures inside it and one of them the largest', () => {
  expect(paper.errors).toEqual([])
  for (const [slug, count] of [
    ['fair', 3],
    ['field', 2]
  ] as const) {
    const set = frameOf(slug)
    const style = JSON.stringify(set?.picture?.node)
    const areas = [
      ...style.matchAll(/--rows:([\d.]+);--left:([\d.]+)px;--down:[\d.]+px;--across:([\d.]+)px/g)
    ]
    expect(areas).toHaveLength(count)
    for (const [, rows] of areas) expect(Number(rows)).toBeLessThan(set?.picture?.strip.rows ?? 0)
  }
  expect(frameOf('fair')?.frame.recipe.lines).toBe(0)
})

test('Captions together say where each picture stands, and are read once', () => {
  const { labels } = frameOf('fair')?.picture ?? {}
  expect(labels).toHaveLength(3)
  expect(labels?.[0]).toBe('左图：')
  const planned = plannedPages(
    paper.issue,
    paper.made.pages.map(({ set }) => set)
  ).flat()
  const own = planned.filter(({ story }) => story === 'fair').map(({ text }) => text)
  expect(own).toEqual([
    '社火闹春',
    labels?.[0],
    '舞龙。甲 摄',
    labels?.[1],
    '旱船。',
    labels?.[2],
    '高跷。'
  ])
  expect(frameOf('field')?.picture?.labels).toBeUndefined()
})

test('A portrait stands in the copy of its story, with lines of it beside', () => {
  const set = frameOf('third')
  expect(set?.picture).toBeUndefined()
  const portraits = (set?.copy ?? []).flatMap(({ nodes }) =>
    nodes.filter(({ properties }) => String(properties.className) === 'with-portrait')
  )
  const figures = portraits.flatMap(({ children }) =>
    children.filter(child => child.type === 'element' && child.tagName === 'figure')
  )
  expect(figures).toHaveLength(1)
  expect(JSON.stringify(portraits[0]?.children[0])).toContain('周德胜')
})
