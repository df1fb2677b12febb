import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectFolder } from '../../kit/folders.ts'
import { wordsOf } from '../../model/furniture.ts'
import { english } from '../../model/words/english.ts'
import { simplified } from '../../model/words/simplified.ts'
import { traditional } from '../../model/words/traditional.ts'

describe('Each language has words of its own', () => {
  test.each([
    ['zh-CN', '广告', '（下转第3版）', '（上接第2版）', '目录', '2031年5月6日'],
    ['zh-Hans-HK', '广告', '（下转第3版）', '（上接第2版）', '目录', '2031年5月6日'],
    ['cmn', '广告', '（下转第3版）', '（上接第2版）', '目录', '2031年5月6日'],
    ['zh-TW', '廣告', '（下轉第3版）', '（上接第2版）', '目錄', '2031年5月6日'],
    ['zh-Hant', '廣告', '（下轉第3版）', '（上接第2版）', '目錄', '2031年5月6日'],
    ['zh-HK', '廣告', '（下轉第3版）', '（上接第2版）', '目錄', '2031年5月6日'],
    ['zh-MO', '廣告', '（下轉第3版）', '（上接第2版）', '目錄', '2031年5月6日'],
    ['en', ...englishWith('May 6, 2031')],
    ['en-GB', ...englishWith('6 May 2031')],
    // A language without a row has its date in its own words, as the system knows them.
    ['fr', ...englishWith('6 mai 2031')],
    ['ja', ...englishWith('2031年5月6日')]
  ])('%s: %s %s %s %s %s', (language, advert, onward, back, contents, date) => {
    const { labels, jumps, book, facts } = wordsOf(language)
    expect(labels.advert).toBe(advert)
    expect(jumps.onward(3)).toBe(onward)
    expect(labels.back(2)).toBe(back)
    expect(book.contents).toBe(contents)
    expect(facts.date({ year: 2031, month: 5, day: 6 }, language)).toBe(date)
  })
})

describe('A column holds its own characters alone', () => {
  test('simplified ones are in GB 2312', () => {
    expect(outside(hanIn(simplified), charactersOf('gbk', 0xa1, 0xa1))).toBe('')
  })

  test('traditional ones are in Big5', () => {
    expect(outside(hanIn(traditional), charactersOf('big5', 0xa1, 0x40))).toBe('')
  })

  test('English has none', () => {
    expect(hanIn(english)).toBe('')
  })

  test('and these tests see a character of the other column', () => {
    expect(outside('广告目录', charactersOf('big5', 0xa1, 0x40))).toBe('广录')
    expect(outside('廣告目錄', charactersOf('gbk', 0xa1, 0xa1))).toBe('廣錄')
  })
})

describe('Words of the house stand nowhere else', () => {
  const templates = filesIn('templates').filter(
    path => path.endsWith('.liquid') && !/\.css\.|^(?:starter|specimen|desk|notice)\//.test(path)
  )

  test.each(templates)('not in templates/%s', path => {
    expect(wordsInTemplate(read('templates', path))).toEqual(
      path.endsWith('.opf.liquid') ? codes : []
    )
  })

  test('not in a style sheet', () => {
    const sheets = ['styles', 'templates'].flatMap(folder =>
      filesIn(folder)
        .filter(path => /\.css(?:\.liquid)?$/.test(path))
        .map(path => read(folder, path))
    )
    const said = sheets.flatMap(sheet =>
      [...sheet.matchAll(/(?<![-\w])content:\s*("[^"]*"|'[^']*'|[^;]*)/g)].map(all => all[1])
    )
    expect(said.length).toBeGreaterThan(3)
    const words = said.map(text => text?.replace(/\\[\da-f]{1,6}|attr\([^)]*\)/gi, ''))
    expect(words.filter(text => /\p{L}/u.test(text ?? ''))).toEqual([])
  })

  test('not in the program', () => {
    const plain = new Set([simplified, traditional, english].flatMap(plainIn))
    const printing = /^(?:model\/(?!words\/)|(?:edit|typeset|makeup|render|press|book)\/)/
    const found = filesIn('scripts')
      .filter(path => printing.test(path) && path.endsWith('.ts') && !aboutCopy.has(path))
      .flatMap(path => wordsInSource(read('scripts', path), plain).map(word => `${path}: ${word}`))
    expect(found).toEqual([])
  })

  test.each([
    ['<p class="label">广告</p>', ['广告']],
    ['<img alt="Cover" src="{{ a }}">', ['Cover']],
    ['{% if a == "x" %}<p>{{ words.cover }}</p>{% endif %}', []]
  ])('this test sees through %s', (template, words) => {
    expect(wordsInTemplate(template)).toEqual(words)
  })

  test.each([
    ["const label = '广告'", ["'广告'"]],
    ['return `第2版`', ['`第2版`']],
    ["const title = 'Contents'", ["'Contents'"]],
    ["message: { en: 'It is full.', zh: '已满。' }", []],
    ["fault('It is full.', '已满。')", []],
    ['// 广告 stands here', []]
  ])('this test sees through %s', (source, words) => {
    expect(wordsInSource(source, new Set(['Contents']))).toEqual(words)
  })
})

/** Values of the package document that a standard gives. */
const codes = ['edt', 'series', 'none']

/** Tables of what copy holds, of what it may look like, or of what the newsroom calls it; none of it is printed from there. */
const aboutCopy = new Set([
  'edit/gaiji.ts',
  'edit/markup-shapes.ts',
  'edit/paired-shapes.ts',
  'model/kinds.ts',
  'model/part-words.ts',
  'press/sheets/sheet-size.ts',
  'press/type/split-unit.ts',
  'typeset/bound-numbers.ts',
  'typeset/break-rules.ts',
  'typeset/join-foreign.ts',
  'typeset/join-fours.ts',
  'typeset/join-loose.ts',
  'typeset/joined-words.ts',
  'typeset/ruler.ts',
  'typeset/set-phrases.ts',
  'typeset/word-breaks.ts',
  'typeset/word-tables.ts'
])

function englishWith(date: string): readonly [string, string, string, string, string] {
  return ['Advertisement', 'Continued on page 3', 'Continued from page 2', 'Contents', date]
}

/** What a reader would see of a template's own: text, and attributes that are read aloud. */
function wordsInTemplate(template: string): readonly string[] {
  const bare = template.replace(/\{%[\s\S]*?%\}|\{\{[\s\S]*?\}\}/g, '')
  const body = bare.replace(/<(style)>[\s\S]*?<\/\1>|<\?[\s\S]*?\?>|@page[^}]*\}/g, '')
  const spoken = [...body.matchAll(/\b(?:alt|title|aria-label|placeholder)="([^"]*)"/g)]
  const texts = body.replace(/<[^>]*>/g, '\n').split('\n')
  return [...spoken.map(match => match[1] ?? ''), ...texts]
    .map(text => text.trim())
    .filter(text => /\p{L}/u.test(text))
}

/** Text with Han characters, or such as a column has, that is not half of words in two languages. */
function wordsInSource(source: string, plain: ReadonlySet<string>): readonly string[] {
  const code = source
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '')
    // Contents is a key of the PDF, too.
    .replace(/(?<=\b(?:nameOf|PDFName\.of)\()'\w+'/g, '')
  const pairs = /(?:zh\s*[:?=]|zh: .*[?:]|['`],|zh \?.*|\? `|: `)\s*$/
  return [...code.matchAll(/'[^'\\\n]*'|`[^`\\\n]*`/g)]
    .filter(({ 0: literal, index }) => {
      if (plain.has(literal.slice(1, -1))) return true
      return (
        /\p{Script=Han}/u.test(literal) && !pairs.test(code.slice(Math.max(0, index - 80), index))
      )
    })
    .map(([literal]) => literal)
}

/** All that a column can say, each hole filled. */
function saidIn(words: unknown): readonly string[] {
  if (typeof words === 'string') return [words]
  if (typeof words === 'function') {
    const date = { year: 2031, month: 5, day: 6 }
    return words.length > 0 ? [String(words(/date/i.test(words.name) ? date : 7, 'en'))] : []
  }
  return Object.values(words as object).flatMap(saidIn)
}

/** Words that formats have too: keys of a PDF, the colours of a profile, tags of languages. */
const printersOwn = new Set(['CMYK', 'Date', 'Pages', 'zh-Hans', 'zh-Hant'])

function plainIn(words: unknown): readonly string[] {
  // One small word is a name in the program, too.
  if (typeof words === 'string' && (printersOwn.has(words) || /^[a-z]+$/.test(words))) return []
  if (typeof words === 'string') return /\p{L}{4}|\p{Script=Han}{2}/u.test(words) ? [words] : []
  return typeof words === 'object' ? Object.values(words as object).flatMap(plainIn) : []
}

function hanIn(words: unknown): string {
  return (
    saidIn(words)
      .join('')
      .match(/\p{Script=Han}/gu)
      ?.join('') ?? ''
  )
}

function outside(text: string, characters: ReadonlySet<string>): string {
  return [...text].filter(character => !characters.has(character)).join('')
}

/** The characters of a legacy set, as its decoder knows them, from its first lead and trail byte. */
function charactersOf(encoding: string, lead: number, trail: number): ReadonlySet<string> {
  const decoder = new TextDecoder(encoding)
  const found = new Set<string>()
  for (let first = lead; first <= 0xf7; first++) {
    for (let second = trail; second <= 0xfe; second++) {
      found.add(decoder.decode(Uint8Array.of(first, second)))
    }
  }
  return found
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(join(projectFolder, folder), { recursive: true, encoding: 'utf8' })
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => /\.\w+$/.test(path) && !path.includes('node_modules/'))
}

function read(folder: string, path: string): string {
  return readFileSync(join(projectFolder, folder, path), 'utf8')
}
