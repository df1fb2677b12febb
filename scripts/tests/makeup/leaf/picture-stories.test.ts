import sharp from 'sharp'
import { expect, test } from 'vitest'
import { plainCopy, type SmallPaper, smallPaper, storyFile, yamlOf } from '../small-paper.ts'

/** A page of a lead and a story of one picture with its caption, so many pixels wide. */
async function paperWith(pixels: number, more = '', ploughs?: string): Promise<SmallPaper> {
  const size = { width: pixels, height: Math.round(pixels * 0.66), channels: 3 as const }
  const jpeg = await sharp({ create: { ...size, background: '#888' } })
    .jpeg()
    .toBuffer()
  return smallPaper({
    'issue.yaml': yamlOf('\n  - number: 2'),
    ...(ploughs === undefined
      ? {
          'lead.md': storyFile('春耕生产全面展开', plainCopy(2100), ['priority: 1']),
          'second.md': storyFile('旱情缓解', plainCopy(500), ['priority: 2'])
        }
      : {
          'lead.md': storyFile('春耕生产全面展开', plainCopy(1000), ['priority: 1']),
          'second.md': storyFile('旱情缓解', plainCopy(700), ['priority: 2']),
          'third.md': storyFile('渠水到村', plainCopy(480), ['priority: 3'])
        }),
    'ploughs.md':
      ploughs ??
      storyFile(
        '犁声',
        `::picture[河湾镇春耕现场，五十台拖拉机同时下田。]{src="pictures/p.jpg" credit="李四 摄"${more}}`
      ),
    'pictures/p.jpg': new Uint8Array(jpeg)
  })
}

const pictureOf = ({ made }: SmallPaper) =>
  made.pages.flatMap(({ set }) => set.frames).find(({ frame }) => frame.story === 'ploughs')

test('A picture with its caption alone is a story', async () => {
  const paper = await paperWith(2400)
  expect(paper.problems).toEqual([])
  expect(pictureOf(paper)?.picture).toBeDefined()
  expect(pictureOf(paper)?.frame.recipe.lines).toBe(0)
})

test('A picture takes the columns that it asks for', async () => {
  for (const columns of [2, 3]) {
    const paper = await paperWith(2400, ` width="${columns}"`)
    expect(paper.errors).toEqual([])
    expect(pictureOf(paper)?.frame.recipe.picture?.width).toBe(columns)
  }
})

test('A width that is no number of columns is told', async () => {
  const { problems } = await paperWith(2400, ' width="80mm"')
  expect(problems.map(({ code, place }) => [code, place?.line])).toEqual([
    ['copy/picture-width', 5]
  ])
})

const caption = '![河湾镇春耕现场，五十台拖拉机同时下田。](pictures/p.jpg "李四 摄")'

test('Picture news may do without a headline, and is wider than a brief', async () => {
  const paper = await paperWith(2400, '', `---\nkind: photo\npriority: 5\n---\n\n${caption}\n`)
  expect(paper.problems).toEqual([])
  const set = pictureOf(paper)
  expect(set?.head).toBeUndefined()
  expect(set?.frame.recipe.seat).toBe('none')
  expect(set?.frame.rect.width).toBeGreaterThan(1)
})

test('The headline of picture news is small, however much it matters', async () => {
  const front = 'kind: photo\nheadline: 犁声\npriority: 1'
  const paper = await paperWith(2400, '', `---\n${front}\n---\n\n${caption}\n`)
  expect(paper.problems).toEqual([])
  expect(pictureOf(paper)?.frame.recipe.grade).toBeGreaterThanOrEqual(4)
})
