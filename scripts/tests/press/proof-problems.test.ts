import { PDFContext, PDFDict } from '@cantoo/pdf-lib'
import type { Element } from 'hast'
import { expect, test } from 'vitest'
import type { SetPage } from '../../model/set-copy.ts'
import { proofLinks } from '../../press/links/proof-links.ts'
import type { PdfText } from '../../press/pdf-text.ts'
import { proof } from '../../press/proof.ts'
import { proofPdf } from '../../press/proof-pdf.ts'
import type { TypeFinding } from '../../press/type/type-finding.ts'
import { typeProblems } from '../../press/type/type-problems.ts'

const piece = { story: 'rain', id: 'a', text: '春雨贵如油。', place: { file: 'rain.md', line: 5 } }

test.each([
  ['春雨贵似油。', 'proof/book-differs', '“如”（U+5982）'],
  ['春雨贵如油。又', 'proof/book-surplus', '额外印出这些字'],
  ['春雨', 'proof/book-differs', '“贵”（U+8D35）']
])('a book that says %s is told with what differs and what to do', (found, code, hint) => {
  const problem = proof([piece], found, 'book')
  expect(problem).toMatchObject({ code, place: piece.place })
  expect(problem?.hint.zh).toContain(hint)
})

const whole: PdfText = { pages: [], missingGlyphs: 0, silentGlyphs: 0, wrongFonts: [] }

test('a link that has no place to touch on its page is told, and one that has is not', () => {
  const link = (href: string): Element => ({
    type: 'element',
    tagName: 'a',
    properties: { href },
    children: [{ type: 'text', value: '甲' }]
  })
  const node = { ...link(''), tagName: 'p', children: [link('https://a.com/'), link('tel:110')] }
  const block = { id: 'a', kind: 'paragraph', node, text: '甲甲', place: piece.place } as const
  const page = { frames: [{ story: { file: 'rain.md', blocks: [block], footnotes: [] } }] }
  const problems = proofLinks(
    [page as unknown as SetPage],
    [{ page: 0, address: 'tel:110', annotation: PDFDict.withContext(PDFContext.create()) }]
  )
  expect(problems).toMatchObject([
    { code: 'proof/link-dead', message: { zh: '指向 https://a.com/ 的链接在 PDF 里点不开。' } }
  ])
})

test.each<[Partial<PdfText>, string, string]>([
  [{ pages: [''] }, 'proof/page-count', 'PDF 有 1 页，应为 0 页。'],
  [{ missingGlyphs: 2 }, 'proof/missing-glyph', '有 2 个字印成了空框。'],
  [{ silentGlyphs: 3 }, 'proof/silent-glyph', '有 3 个印出的字无法从 PDF 中读回。'],
  [{ wrongFonts: ['Arial'] }, 'proof/font-not-truetype', '字体 Arial 不是嵌入的 TrueType 字体。']
])('a PDF with %j is not published, and it is said what to do', (fault, code, message) => {
  const [problem, ...others] = proofPdf([], [], { ...whole, ...fault })
  expect(others).toEqual([])
  expect(problem).toMatchObject({ code, message: { zh: message } })
  expect(problem?.hint.zh).toMatch(/^没有输出任何文件。/)
})

test.each([
  ['mark-begins-line', 'type/mark-begins-line'],
  ['mark-ends-line', 'type/mark-ends-line'],
  ['split-unit', 'type/split-unit']
] as const)(
  'a line that breaks the rule %s stops the press, and it is said where to change it',
  (rule, code) => {
    const finding: TypeFinding = {
      rule,
      page: 0,
      story: 'rain',
      block: 'a',
      line: 2,
      text: '，贵如油',
      amount: 0
    }
    const type = { ...measured, findings: [finding, { ...finding, rule: 'loose-line' as const }] }
    const problems = typeProblems(type, story => ({ file: `${story}.md` }))
    expect(problems.map(problem => [problem.code, problem.place?.file])).toEqual([
      [code, 'rain.md']
    ])
    expect(problems[0]?.hint.zh).toContain('请在“，贵如油”之前增删一两个字')
  }
)

const measured = {
  lines: 2,
  justifiedLines: 1,
  paragraphs: 1,
  meanStretchEm: 0,
  largestStretchEm: 0,
  pages: []
}
