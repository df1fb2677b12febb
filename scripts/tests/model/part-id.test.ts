import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectFolder } from '../../kit/folders.ts'
import { homeSlug, partId, restPage } from '../../model/part-id.ts'
import { storySlugs } from '../../read/story-slugs.ts'

test.each([
  ['a whole story', 'nanbei', 'nanbei', undefined],
  ['its rest on page 4', partId('nanbei', 4), 'nanbei', 4],
  ['the rest of a story with dots and dashes in its name', partId('a.b-c_2', 12), 'a.b-c_2', 12]
])('The name of %s tells its story and its page', (_, id, slug, page) => {
  expect([homeSlug(id), restPage(id)]).toEqual([slug, page])
})

test('No story’s file may be named as a part is', () => {
  const codes: string[] = []
  const name = `${partId('nanbei', 4)}.md`
  expect(
    storySlugs(
      [name],
      file => file,
      ({ code }) => codes.push(code)
    )
  ).toEqual([])
  expect(codes).toEqual(['story/slug'])
})

test('No other file takes the name of a part apart or puts one together', () => {
  const [sign = ''] = partId('', 4)
  const written = new RegExp(`(['"\`])${sign}\\1|\\}${sign}[$\`]|${sign}\\$\\{`)
  const folder = join(projectFolder, 'scripts')
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => path.endsWith('.ts') && !path.startsWith('tests/'))
  const found = sources.filter(path => written.test(readFileSync(join(folder, path), 'utf8')))
  expect(found).toEqual(['model/part-id.ts'])
})
