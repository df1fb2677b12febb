import { bare } from '../press/proof.ts'

/** Words of a book that stand together in one block, and the page that a reader is told at them. */
export interface WordsInForce {
  /** Path from the container. */
  readonly file: string
  /** Characters of the file's body before them, white space not counted. */
  readonly from: number
  /** Empty before the first mark of the book. */
  readonly label: string
  /** Without white space. */
  readonly words: string
}

/** What of a book does not stand on the page that it is told to stand on. */
export interface PagesTold {
  readonly characters: number
  /** Characters that no page prints, as those of a part that its editor left out. */
  readonly unprinted: number
  readonly wrong: readonly WordsInForce[]
}

/** The words of a book's stories, file by file in the order of its spine, read by the bytes of its marks alone. */
export function wordsInForce(files: Readonly<Record<string, Uint8Array>>): readonly WordsInForce[] {
  const found: WordsInForce[] = []
  let label = ''
  for (const file of spineOf(files).filter(path => /\/p\d+-[^/]*$/.test(path))) {
    const xml = decoder.decode(files[file])
    let from = 0
    let words = ''
    const end = () => {
      if (words !== '') found.push({ file, from, label, words })
      from += words.length
      words = ''
    }
    for (const [token] of xml.slice(xml.indexOf('<body')).matchAll(/<[^>]*>|[^<]+/g)) {
      if (!token.startsWith('<')) words += withoutEntities(token).replace(/\s/g, '')
      else if (!inline.test(token)) end()
      const turn = /role="doc-pagebreak"[^>]*aria-label="([^"]*)"/.exec(token)
      if (!turn) continue
      end()
      label = turn[1] ?? ''
    }
    end()
  }
  return found
}

/** Looks for the words of a book on the pages of its paper, by their numbers; their texts come from the print. */
export function pagesTold(
  files: Readonly<Record<string, Uint8Array>>,
  pages: ReadonlyMap<number, string>
): PagesTold {
  const told = wordsInForce(files)
  const count = (list: readonly WordsInForce[]) =>
    list.reduce((sum, { words }) => sum + words.length, 0)
  const printed = told.filter(({ words }) => pagesOf(words, pages).length > 0)
  const wrong = printed.filter(one => !pagesOf(one.words, pages).includes(numberIn(one.label)))
  return { characters: count(told), unprinted: count(told) - count(printed), wrong }
}

/** The pages on which words are printed; a sign that leads back from a note is none of them. */
export function pagesOf(words: string, pages: ReadonlyMap<number, string>): readonly number[] {
  const sought = bare(words).replaceAll('↩', '')
  return [...pages].flatMap(([number, text]) => (bare(text).includes(sought) ? [number] : []))
}

/** The number that a page's label says: 第2版（续） → 2. */
export function numberIn(label: string): number {
  return Number(/\d+/.exec(label)?.[0])
}

/** Tags within a line of copy; a credit stands apart from its caption. */
const inline =
  /^<\/?(?:a|b|br|cite|code|em|i|q|rb|rp|rt|ruby|s|small|span(?! class="credit")|strong|sub|sup|u|wbr)[\s/>]/

const decoder = new TextDecoder()

function spineOf(files: Readonly<Record<string, Uint8Array>>): readonly string[] {
  const opf = decoder.decode(files['EPUB/package.opf'])
  const items = opf.matchAll(/<item id="([^"]*)" href="([^"]*)"/g)
  const hrefs = new Map([...items].map(([, id = '', href = '']) => [id, href]))
  return [...opf.matchAll(/<itemref idref="([^"]*)"/g)].map(
    ([, id = '']) => `EPUB/${hrefs.get(id)}`
  )
}

function withoutEntities(text: string): string {
  return text
    .replace(/&#x([\da-f]+);/gi, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16))
    )
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
}
