import type { Nodes as HtmlNodes, Root as HtmlRoot } from 'hast'
import type { Report } from '../model/problem.ts'
import type { FiledStory } from '../model/story.ts'
import { type CopySource, copySource, type Span } from './copy-source.ts'
import { notesOf } from './drafts.ts'
import { entityText } from './entity-text.ts'
import { markupSpans } from './markup-spans.ts'
import { filedText } from './shown-text.ts'

/** A story's copy after editing without corrections: its blocks in order, and its notes as filed. */
export interface BareCopy {
  readonly blocks: readonly HtmlNodes[]
  /** One for each note, in the order of the file. */
  readonly notes: readonly HtmlRoot[]
}

interface Letter {
  readonly letter: string
  /** Index in the filed copy. */
  readonly at: number
}

/**
 * Reports an error where the letters, digits and Han characters of the file are not, in order,
 * those of the edited copy: so no parser and no rule can delete or double text in silence.
 */
export function checkNothingLost(filed: FiledStory, bare: BareCopy, report: Report): void {
  const source = copySource(filed)
  const markup = markupSpans(filed.tree, source)
  const notes = notesOf(filed.tree).map(note => source.spanOf(note))
  const body = { start: 0, end: source.text.length }
  const hidden = [...markup, ...notes.filter(note => note !== undefined)]
  compare(lettersOf(source, body, hidden), bare.blocks, source, report)
  for (const [index, note] of notes.entries()) {
    const shown = bare.notes[index]
    if (note) compare(lettersOf(source, note, markup), shown ? [shown] : [], source, report)
  }
}

function compare(
  filed: readonly Letter[],
  shown: readonly HtmlNodes[],
  source: CopySource,
  report: Report
): void {
  const letters = lettersIn(shown.map(filedText).join(''))
  const first = letters.findIndex((letter, index) => letter !== filed[index]?.letter)
  const at = first >= 0 ? first : letters.length
  if (at === filed.length && first < 0) return
  const lost = filed
    .slice(at, at + 12)
    .map(({ letter }) => letter)
    .join('')
  const instead = letters.slice(at, at + 12).join('')
  report({
    code: 'copy/text-lost',
    severity: 'error',
    place: source.placeAt(filed[at]?.at ?? filed.at(-1)?.at ?? 0),
    message: {
      en: `Editing would change the wording here: filed “${lost}”, edited “${instead}”.`,
      zh: `编辑会改动此处文字：原稿“${lost}”，编辑后“${instead}”。`
    },
    hint: {
      en: 'Look for Markdown signs that swallow words here; if there are none, this is a fault of the program: report it.',
      zh: '请查看此处有无误作 Markdown 记号的符号；如果没有，是程序的错误，请报告。'
    }
  })
}

function lettersOf(source: CopySource, span: Span, hidden: readonly Span[]): readonly Letter[] {
  const skip = new Uint8Array(source.text.length)
  for (const { start, end } of hidden) skip.fill(1, start, end)
  const entities = entityText(source.text)
  const letters: Letter[] = []
  for (let at = span.start; at < span.end; ) {
    const entity = entities.get(at)
    const text = entity?.filed ?? String.fromCodePoint(source.text.codePointAt(at) ?? 0)
    if (!skip[at])
      for (const letter of lettersIn(entity?.means ?? text)) letters.push({ letter, at })
    at += text.length
  }
  return letters
}

/** Full-width letters and digits count as the narrow ones that the house style makes of them. */
function lettersIn(text: string): readonly string[] {
  const narrow = text.replace(/[０-９Ａ-Ｚａ-ｚ]/g, wide => wide.normalize('NFKC'))
  return narrow.match(/[\p{L}\p{M}\p{N}\p{So}]/gu) ?? []
}
