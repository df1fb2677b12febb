import { expect, test } from 'vitest'
import { bindBook } from '../../book/bind-book.ts'
import { bookPlaces } from '../../book/book-names.ts'
import { boundProblems } from '../../book/bound-problems.ts'
import { pack } from '../../book/packer.ts'
import type { Problem } from '../../model/problem.ts'
import { BookFiles } from './check/book-files.ts'
import { block, bookInput, bookTemplates, issue, story } from './small-issue.ts'

const copy = issue([story('a', { main: '标题' }, [block('b', '<p>甲</p>')])])

/** The problems of a book whose first story is changed after it was bound. */
async function problemsWith(ending: string, from: string, to: string) {
  const book = await bindBook(bookInput(copy), () => {})
  const files = new BookFiles(new Map(book?.files.map(({ path, bytes }) => [path, bytes])))
  files.change(ending, from, to)
  const bytes = await pack([...files.files].map(([path, bytes]) => ({ path, bytes })))
  const templates = new Map([['EPUB/text/p01-s01.xhtml', 'templates/story.liquid']])
  const factsFile = 'manuscript/x/issue.yaml'
  return boundProblems(bytes, { places: bookPlaces(copy, new Map()), templates, factsFile })
}

test.each([
  ['p01-s01.xhtml', '甲<', '<blink>甲</blink><', 'manuscript/x/story.md:7'],
  ['p01-s01.xhtml', '标题</h1>', '<blink>标题</blink></h1>', 'manuscript/x/a.md:'],
  ['p01-s01.xhtml', '</article>', '<blink>完</blink></article>', 'templates/story.liquid:'],
  ['package.opf', '</metadata>', '<dc:rights/></metadata>', 'manuscript/x/issue.yaml:']
])('what is wrong in %s at %s is told where it was written', async (ending, from, to, where) => {
  const [problem] = await problemsWith(ending, from, to)
  expect(`${problem?.place?.file}:${problem?.place?.line ?? ''}`).toBe(where)
  expect(problem?.message.en).toContain(`EPUB/`)
})

test('a template that makes an invalid book leaves none', async () => {
  const path = 'templates/book/EPUB/text/story.xhtml.liquid'
  const template = (bookTemplates[path] ?? '').replace('</body>', '<blink>完</blink></body>')
  const problems: Problem[] = []
  const templates = { ...bookTemplates, [path]: template }
  const book = await bindBook({ ...bookInput(copy), templates }, one => problems.push(one))
  expect(book).toBeUndefined()
  expect(problems.map(({ code, place }) => [code, place?.file])).toEqual([['book/element', path]])
})
