import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bindBook } from '../../book/bind-book.ts'
import type { Book } from '../../book/book-input.ts'
import { openBrowser, type RenderBrowser } from '../../kit/browser.ts'
import type { Problem } from '../../model/problem.ts'
import { edit, filed } from '../edit/filed.ts'
import { present, throwing } from '../press/sample.ts'
import { squareFace } from '../typeset/square-face.ts'
import { type OpenedBook, openBook } from './opened-book.ts'
import { partedNames, type ReflowedPage, reflowedBook, screens } from './reflowed-book.ts'
import { bookInput, issue } from './small-issue.ts'

const alignments = ['', ':--', ':-:', '--:']

/** Ten columns of figures, and ten of words, each with another alignment. */
const delimiters = Array.from({ length: 10 }, (_, at) => alignments[at % 4] || '---')
const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
const figures = [
  row(['', '球队', '赛', '胜', '平', '负', '进球', '失球', '净胜球', '积分']),
  row(delimiters),
  row(['1', '北京国安', '10', '8', '1', '1', '24', '9', '15', '25']),
  row(['2', '上海申花', '10', '7', '2', '1', '21', '10', '11', '23'])
].join('\n')
const words = [
  row(Array.from({ length: 10 }, (_, at) => `第${at + 1}项审查内容`)),
  row(delimiters),
  row(Array.from({ length: 10 }, (_, at) => `申请人应当提交的第${at + 1}种证明材料及其复印件`))
].join('\n')

const names = ['欧阳修文', '宏远达机械厂', '奥尔加·伊万诺娃', 'Alice Goodwin-Smythe']

let browser: RenderBrowser
let book: OpenedBook
let pages: readonly ReflowedPage[]

beforeAll(async () => {
  const { story: chinese } = await edit(
    filed(
      [
        `投诉电话：0431-82097213，邮箱 somebody-with-a-long-name@department-of-water.example.org。`,
        figures,
        '## 宏远达机械厂自主研发收割机销往三省',
        words,
        `https://example.org/${'a-very-long-path/'.repeat(8)}`,
        `- 一\n    - 二\n        - 三\n            - 四\n                - 五`
      ].join('\n\n'),
      {
        headline: {
          kicker: '宏远达机械厂自主研发收割机销往三省',
          main: '欧阳修文走访宏远达机械厂　奥尔加·伊万诺娃称赞收割机',
          deck: '——记者随同欧阳修文在宏远达机械厂一线采访七天七夜'
        },
        byline: '本报记者　欧阳修文　奥尔加·伊万诺娃'
      }
    )
  )
  const { story: english } = await edit(
    filed('The mayor, Alice Goodwin-Smythe, resigned.\n\nNobody asked why.', {
      headline: {
        main: 'Council forces Mayor Alice Goodwin-Smythe to resign over flood-defence contracts'
      },
      byline: 'By Alice Goodwin-Smythe',
      language: 'en'
    })
  )
  const stories = [chinese, { ...english, slug: 'english' }]
  const problems: Problem[] = []
  const made = await bindBook(bookInput(issue(stories, { phrases: names })), one =>
    problems.push(one)
  )
  expect(problems).toEqual([])
  book = await openBook(present(made).bytes)
  browser = present(await openBrowser(throwing))
  pages = await reflowedBook(browser, book.spine, squareSheet(present(made)))
})

afterAll(async () => {
  await browser?.close()
  await book?.remove()
})

describe('On every screen, in type as usual and twice as large', () => {
  test('nothing is wider than the screen', () => {
    expect(pages.length).toBe(screens.length * 4)
    expect(pages.filter(({ wide }) => wide.length > 0)).toEqual([])
  })

  test('no name is parted in a head that has room for it', () => {
    const heads = pages.flatMap(page => page.heads)
    expect(heads.flatMap(({ lines }) => lines.join('')).join()).toContain('欧阳修文')
    expect(heads.filter(head => head.lines.length > 1).length).toBeGreaterThan(20)
    expect(heads.flatMap(head => partedNames(head, names))).toEqual([])
  })

  test('the lines of heads stand in the middle', () => {
    const off = pages.flatMap(page => page.heads).filter(head => head.offCentrePx > 1)
    expect(off).toEqual([])
  })

  test('cells are aligned as the manuscript says', () => {
    const wanted = alignments.map(sign =>
      sign === ':-:' ? 'center' : sign === '--:' ? 'right' : 'left'
    )
    const tables = pages.flatMap(({ tables: [of] }) => (of ? [of] : []))
    expect(tables.length).toBe(screens.length)
    for (const cells of tables.flat()) expect(cells).toEqual(cells.map((_, at) => wanted[at % 4]))
  })
})

test('A name that is parted, and one that is wider than its line, are told apart', () => {
  const head = { name: 'H1', offCentrePx: 0, columnPx: 300, emPx: 50 }
  expect(partedNames({ ...head, lines: ['看欧阳', '修文'] }, names)).toEqual(['欧阳修文'])
  expect(partedNames({ ...head, lines: ['奥尔加·伊万诺', '娃'] }, names)).toEqual([])
})

/** Sets all of a book in squares, so that lines fall the same on every machine. */
function squareSheet({ files }: Book): string {
  const text = files.map(({ path, bytes }) =>
    path.endsWith('.xhtml') ? decoder.decode(bytes) : ''
  )
  const face = Buffer.from(squareFace(text.join(''))).toString('base64')
  return `@font-face { font-family: squares; src: url(data:font/ttf;base64,${face}) }
    html { font-family: squares }`
}

const decoder = new TextDecoder()
