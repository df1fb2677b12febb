import { describe, expect, test } from 'vitest'
import type { Correction } from '../../model/correction.ts'
import type { Picture, Story, StoryMeta } from '../../model/story.ts'
import { edit, filed } from './filed.ts'

const place = { file: 'corrections.yaml', line: 1, column: 1 }
const wrong = '东岭,西坡'

/** A field with words in it, the copy and front matter that give it, and its name. */
type Field = readonly [string, (words: string) => Filed]

interface Filed {
  readonly copy?: string
  readonly meta?: Partial<StoryMeta>
}

const meta = (make: (words: string) => Partial<StoryMeta>) => (words: string) => ({
  meta: make(words)
})
const copy = (make: (words: string) => string) => (words: string) => ({ copy: make(words) })

const fields: readonly Field[] = [
  ['headline', meta(main => ({ headline: { main } }))],
  ['kicker', meta(kicker => ({ headline: { main: '题', kicker } }))],
  ['deck', meta(deck => ({ headline: { main: '题', deck } }))],
  ['byline', meta(byline => ({ byline }))],
  ['source', meta(source => ({ source }))],
  ['column', meta(column => ({ column }))],
  ['section', meta(section => ({ section }))],
  ['paragraph', copy(words => `村里的${words}。`)],
  ['subhead', copy(words => `## ${words}\n\n文。`)],
  ['quotation', copy(words => `> ${words}`)],
  ['item of a list', copy(words => `- 甲\n- ${words}`)],
  ['cell of a table', copy(words => `| 甲 | 乙 |\n| --- | --- |\n| 丙 | ${words} |`)],
  ['verse', copy(words => `:::verse\n${words}\n丁\n:::`)],
  ['box', copy(words => `:::box[框]\n${words}\n:::`)],
  ['title of a box', copy(words => `:::box[${words}]\n文\n:::`)],
  ['hotlines', copy(words => `:::hotlines\n- ${words} 110\n:::`)],
  ['note', copy(words => `文[^a]。\n\n[^a]: ${words}`)],
  ['notice', words => ({ copy: words, meta: { kind: 'notice' } })],
  ['advert', words => ({ copy: words, meta: { kind: 'advert' } })],
  ['caption of a picture', copy(words => `![${words}](pictures/a.jpg "某摄")`)],
  ['credit of a picture', copy(words => `![图](pictures/a.jpg "${words}")`)],
  ['caption of a directive', copy(words => `::picture[${words}]{src="pictures/a.jpg"}`)],
  ['credit of a directive', copy(words => `::picture[图]{src="pictures/a.jpg" credit="${words}"}`)],
  ['alternative text', copy(words => `::picture[图]{src="pictures/a.jpg" alt="${words}"}`)],
  [
    'caption under a group',
    copy(words => `:::pictures[${words}]\n![甲](pictures/a.jpg)\n\n![乙](pictures/b.jpg)\n:::`)
  ],
  ['data of a QR code', copy(words => `::qr[扫]{value="${words}"}`)],
  ['piece of code', copy(words => `键入 \`${words}\`。`)],
  ['block of code', copy(words => `\`\`\`\n${words}\n\`\`\``)],
  ['HTML', copy(words => `<p>${words}</p>`)]
]

function story({ copy = '文。', meta = {} }: Filed) {
  return filed(copy, { headline: { main: '题' }, ...meta })
}

async function corrected(field: Filed, given: Partial<Correction>) {
  const find = async (name: string) => picture(name)
  const one = { id: 'c', story: 'story', wrong, reason: '误', notice: false, place, ...given }
  const { story: edited, problems } = await edit(story(field), { corrections: [one], find })
  const codes = problems.filter(({ severity }) => severity === 'error').map(({ code }) => code)
  return { shown: everything(edited), codes, problems, mended: edited.mended }
}

/** All that a story shows, its pictures' words and addresses too. */
function everything({ meta, blocks, footnotes }: Story): string {
  return JSON.stringify([meta, blocks.map(({ node }) => node), footnotes])
}

function picture(name: string): Picture {
  const file = { bytes: new Uint8Array(1), mediaType: 'image/jpeg' as const, hash: name }
  return { name, ...file, widthPx: 1200, heightPx: 800 }
}

describe.each(fields)('a correction in the %s', (_, make) => {
  test('is made where the words stand as they are filed', async () => {
    const { shown, codes, mended } = await corrected(make(wrong), { right: '北岭' })
    expect([codes, mended.length]).toEqual([[], 1])
    expect(shown).toContain('北岭')
    expect(shown).not.toContain('东岭')
  })

  test('is told how the words are filed, where they are quoted as they are printed', async () => {
    const { codes, problems } = await corrected(make(wrong), { wrong: '东岭，西坡', right: '北岭' })
    expect(codes).toEqual(['correction/no-match'])
    expect(problems.find(({ code }) => code === 'correction/no-match')?.hint?.zh).toContain(wrong)
  })

  test('is unclear where they stand twice, and where they do not changes nothing', async () => {
    const twice = await corrected(make(`${wrong}和${wrong}`), { right: '北岭' })
    expect(twice.codes).toEqual(['correction/many-matches'])
    const never = await corrected(make('远山近水'), { right: '北岭' })
    expect([never.codes, never.mended]).toEqual([['correction/no-match'], []])
  })
})

const inMarkup = fields.filter(([name]) =>
  /paragraph|subhead|quotation|item|cell|verse|^box|title|hotlines|note|notice|advert|caption of a directive|caption under/.test(
    name
  )
)

test.each(inMarkup)('words that emphasis divides are mended in the %s', async (_, make) => {
  const { shown, codes } = await corrected(make('东**岭,西**坡'), { right: '东山,西坡' })
  expect(codes).toEqual([])
  expect(shown).toContain('山')
  expect(shown).not.toContain('岭')
})

test('a caption and an alternative text that read the same are told apart by their names', async () => {
  const both = { copy: `::picture[${wrong}]{src="a.jpg" alt="${wrong}" #p}` }
  const unclear = await corrected(both, { right: '北岭' })
  expect(unclear.problems.find(({ code }) => code === 'correction/many-matches')?.hint?.en).toBe(
    'Name the one that is meant: “block: p.caption” or “block: p.alt”.'
  )
  const { codes, shown } = await corrected(both, { block: 'p.alt', right: '北岭' })
  expect([codes, shown.split('北岭').length]).toEqual([[], 2])
})
