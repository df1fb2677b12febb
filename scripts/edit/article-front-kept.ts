import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import type { ArticleReading, KeyUse, Printed, Stretch } from '../model/article.ts'
import type { Report } from '../model/problem.ts'
import type { FiledStory, StoryMeta } from '../model/story.ts'
import { placeIn } from './copy-source.ts'
import { problemsOf } from './loss-problems.ts'
import { printedText } from './printed-copy.ts'
import { readThrough } from './read-through.ts'
import { recastPieces } from './recast-pieces.ts'

/**
 * Reports an error where a key of an article's front matter, or its headline in the copy, is neither printed
 * letter by letter nor among what was left aside. Keys are found by how their lines begin, and not by what a
 * parser made of them; the letters and digits of a value count, its quotation marks and brackets do not.
 */
export function checkArticleFront(
  filed: FiledStory,
  article: ArticleReading,
  meta: StoryMeta,
  report: Report
): void {
  const { filed: text } = filed
  const tell = (stretches: readonly Printed[], printed: string) => {
    const words = lettersIn(text, stretches)
    const shown = printedText(lettersIn(printed, [{ start: 0, end: printed.length }]).text)
    const reading = readThrough(
      { text: words.text, skips: new Map(), pairs: new Map(), hasReferences: false },
      shown
    )
    const placeAt = (at: number) => placeIn(filed.file, text, words.indexOf(at))
    for (const problem of problemsOf(words.text, shown, reading, placeAt)) report(problem)
  }
  const headline = article.recasts.find(({ kind }) => kind === 'headline')
  if (headline) {
    const others = article.recasts.filter(one => one !== headline)
    tell(recastPieces([headingWords(text, headline)], others), meta.headline.main)
  }
  for (const { key, stretch } of fieldsOf(text, article)) {
    const use = article.keys[key]
    const printed = use && printedAs[use]
    if (use === undefined) tell([stretch], '')
    else if (printed && !isStack(text, stretch)) tell(wordsOf(text, stretch), printed(meta) ?? '')
  }
}

/** Whether a headline is given in its parts, as in a story of ours: the check of our own stories reads it. */
export function isStack(text: string, { start, end }: Stretch): boolean {
  return /^\s+(?:main|kicker|deck)[ \t]*:/m.test(text.slice(start, end))
}

/** What of a story each use of a key prints; a key of another use is in the list of what was left aside. */
const printedAs: Partial<Readonly<Record<KeyUse, (meta: StoryMeta) => string | undefined>>> = {
  headline: ({ headline }) => headline.main,
  kicker: ({ headline }) => headline.kicker,
  deck: ({ headline }) => headline.deck,
  byline: ({ byline }) => byline,
  source: ({ source }) => source
}

interface Field {
  readonly key: string
  readonly stretch: Stretch
}

/** The keys at the beginning of a line, each with all up to the next one. */
function fieldsOf(text: string, { front, frontKind }: ArticleReading): readonly Field[] {
  const shape = keyShapes[frontKind]
  const block = text.slice(front.start, front.end)
  const all = shape ? [...block.matchAll(shape)] : []
  // In TOML the keys under `[params]` are of that table.
  const table = all.findIndex(({ 0: head }) => /^\s*\[/.test(head))
  const found = all.filter(
    ({ 0: head }, at) => frontKind !== 'toml' || table < 0 || at <= table || /^\s*\[/.test(head)
  )
  return found.map(({ 0: head, 1: name = '', index }, at) => {
    const titles = ['title', 'author', 'date']
    return {
      key: frontKind === 'title-block' ? (titles[at] ?? '') : name,
      stretch: {
        start: front.start + index + head.length,
        end: front.start + (found[at + 1]?.index ?? endOf(block))
      }
    }
  })
}

const keyShapes: Readonly<Record<ArticleReading['frontKind'], RegExp | undefined>> = {
  yaml: /^["']?([\p{L}_][\p{L}\p{N}_ .@/-]*?)["']?[ \t]*:(?=\s|$)/gmu,
  toml: /^[ \t]*\[*"?([\p{L}\p{N}_-]+)"?(?:\.[^\]=\n]*)?[ \t]*(?:=|\]+[ \t]*$)/gmu,
  'title-block': /^%()/gm,
  none: undefined
}

/** Before the line that ends the front matter. */
function endOf(block: string): number {
  const found = /\n(?:---|\.\.\.|\+\+\+)[^\n]*\n?$/.exec(block)
  return found ? found.index + 1 : block.length
}

/** Of maps only their names are printed; of all else, everything but remarks. */
function wordsOf(text: string, { start, end }: Stretch): readonly Stretch[] {
  const value = text.slice(start, end)
  const names = [
    ...value.matchAll(
      /(?<=(?:^|[\s{,-])name["']?[ \t]*[:=][ \t]*)(?:"[^"\n]*"|'[^'\n]*'|[^\n,}]*)/g
    )
  ]
  const parts = names.length > 0 ? names : [...value.matchAll(/^.*$/gm)]
  return parts.map(({ 0: part, index }) => ({
    start: start + index,
    end: start + index + withoutRemark(part).length
  }))
}

/** Up to a remark, ` # …`, that stands in no quotation marks. */
function withoutRemark(line: string): string {
  return /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|(?<=\S)#|[^#])*/.exec(line)?.[0] ?? line
}

/** `# Words` without its mark and the author's `{#id}`. */
function headingWords(text: string, { start, end }: Stretch): Stretch {
  const words = text.slice(start, end)
  const mark = /^#+[ \t]+/.exec(words)?.[0].length ?? 0
  const id = /[ \t]*(?:\{#[^}]*\})?[ \t#=]*\s*$/.exec(words)
  return { start: start + mark, end: start + (id?.index ?? words.length) }
}

/** A letter, that which a reference such as `&eacute;` stands for, or nothing. */
function letterOf(piece: string): string {
  if (/^[\]\\<]/.test(piece)) return ''
  const meant = /^&[a-z]/i.test(piece) ? decodeNamedCharacterReference(piece.slice(1, -1)) : piece
  return meant !== false && /^[\p{L}\p{M}\p{N}]+$/u.test(meant) ? meant : ''
}

/** Letters and digits, without tags, the addresses of links and the escapes of quoted texts. */
function lettersIn(
  text: string,
  stretches: readonly Printed[]
): { readonly text: string; readonly indexOf: (at: number) => number } {
  const found = stretches.flatMap(({ start, end, says }) =>
    [
      ...(says ?? text.slice(start, end)).matchAll(
        /\]\([^)\s]*\)|\]\[[^\]\n]*\]|<\/?[a-z][^<>]*>|&[a-z\d#]+;|\\[a-z]|[\p{L}\p{M}\p{N}]/giu
      )
    ].flatMap(({ 0: piece, index }) => {
      const letter = letterOf(piece)
      return letter === '' ? [] : [{ letter, at: start + index }]
    })
  )
  const places = found.flatMap(({ letter, at }) => Array<number>(letter.length).fill(at))
  return { text: found.map(({ letter }) => letter).join(''), indexOf: at => places[at] ?? 0 }
}
