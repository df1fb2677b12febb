import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Nodes } from 'hast'
import rehypeRaw from 'rehype-raw'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { checkTemplate } from '../../kit/check-template.ts'
import { projectFolder } from '../../kit/folders.ts'

const names = readdirSync(join(projectFolder, 'templates'), { recursive: true, encoding: 'utf8' })
const paths = names.filter(name => name.endsWith('.liquid')).map(name => `templates/${name}`)
const files = Object.fromEntries(
  paths.map(path => [path, readFileSync(join(projectFolder, path), 'utf8')])
)
const markedUp = paths.filter(path => !/\.(?:css|yaml|md|txt)\.liquid$/.test(path))

test.each(paths)('every value of %s says where it lands', path => {
  expect(checkTemplate(path, files).faults).toEqual([])
})

// The check has a scanner of its own; this asks the parser of browsers where each value came to stand.
test.each(markedUp)('every value of %s lands where its sink says', path => {
  const { values } = checkTemplate(path, files)
  const sinks = values.filter(({ where }) => where.file === path).map(({ sink }) => sink)
  let at = 0
  const filled = (files[path] ?? '')
    .replace(/\{%.*?%\}/g, '')
    .replace(/\{\{.*?\}\}/g, () => `q${at++}q`)
  const landed = new Map(landings(parsed(filled)))
  expect(at).toBe(sinks.length)
  for (const [number, sink] of sinks.entries())
    expect([number, landed.get(number)]).toEqual([number, kindOf[sink]])
})

test('only what serialises markup or reads style sheets vouches for them', () => {
  const scripts = join(projectFolder, 'scripts')
  const sources = readdirSync(scripts, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts') && !name.startsWith('tests/'))
    .filter(name => /new Own(?:Markup|Sheet)\(/.test(readFileSync(join(scripts, name), 'utf8')))
  expect(sources.toSorted()).toEqual([
    'book/book-xml.ts',
    'desk/proof/face-rules.ts',
    'render/pages-html.ts'
  ])
})

const kindOf = {
  text: 'words',
  markup: 'words',
  attribute: 'attribute',
  address: 'address',
  address_part: 'address',
  css: 'style',
  sheet: 'style',
  yaml: 'none',
  markdown: 'none',
  plain: 'none'
}

function parsed(html: string): Nodes {
  return unified()
    .use(rehypeRaw)
    .runSync({
      type: 'root',
      children: [
        // With a doctype a whole document is read, its html, head and body too.
        ...(html.includes('<html') ? [{ type: 'doctype' } as const] : []),
        { type: 'raw', value: html }
      ]
    })
}

/** The values of a page by their numbers, each with the kind of place in which it stands. */
function landings(node: Nodes, inside = ''): readonly (readonly [number, string])[] {
  if (node.type === 'text')
    return numbersIn(node.value).map(number => [number, inside === 'style' ? 'style' : 'words'])
  if (!('children' in node)) return []
  const own =
    node.type === 'element'
      ? Object.entries(node.properties).flatMap(([name, value]) =>
          numbersIn(String(value)).map(number => [number, placeOf(name)] as const)
        )
      : []
  const name = node.type === 'element' ? node.tagName : ''
  return [...own, ...node.children.flatMap(child => landings(child, name))]
}

function placeOf(attribute: string): string {
  if (attribute === 'style') return 'style'
  return attribute === 'href' || attribute === 'src' ? 'address' : 'attribute'
}

function numbersIn(text: string): readonly number[] {
  return [...text.matchAll(/q(\d+)q/g)].map(found => Number(found[1]))
}
