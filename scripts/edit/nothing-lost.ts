import type { Nodes as HtmlNodes, Root as HtmlRoot } from 'hast'
import type { Report } from '../model/problem.ts'
import type { FiledStory } from '../model/story.ts'
import { type CopySource, copySource } from './copy-source.ts'
import { notesOf } from './drafts.ts'
import { entityText } from './entity-text.ts'
import { filedLetters, type Letter, lettersIn } from './letters.ts'
import { markupSpans } from './markup-spans.ts'
import { filedText } from './shown-text.ts'

/** A story's copy after editing without corrections: its blocks in order, and its notes as filed. */
export interface BareCopy {
  readonly blocks: readonly HtmlNodes[]
  /** One for each note, in the order of the file. */
  readonly notes: readonly HtmlRoot[]
}

/**
 * Reports an error where the letters, digits and Han characters of the file are not, in order,
 * those of the edited copy: so no parser and no rule can delete or double text in silence.
 */
export async function checkNothingLost(
  filed: FiledStory,
  bare: BareCopy,
  report: Report
): Promise<void> {
  const source = copySource(filed)
  const markup = markupSpans(filed.tree, source)
  const notes = notesOf(filed.tree).map(note => source.spanOf(note))
  const body = { start: 0, end: source.text.length }
  const hidden = [...markup, ...notes.filter(note => note !== undefined)]
  const entities = await entityText(source.text)
  compare(filedLetters(source, entities, body, hidden), bare.blocks, source, report)
  for (const [index, note] of notes.entries()) {
    const shown = bare.notes[index]
    if (!note) continue
    const letters = filedLetters(source, entities, note, markup)
    compare(letters, shown ? [shown] : [], source, report)
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
    message: instead
      ? {
          en: `Editing would change the wording here: filed “${lost}”, edited “${instead}”.`,
          zh: `编辑会改动此处文字：原稿“${lost}”，编辑后“${instead}”。`
        }
      : {
          en: `Editing would lose words here: “${lost}”.`,
          zh: `编辑会丢失此处文字：“${lost}”。`
        },
    hint: {
      en: 'Look for Markdown signs that swallow words here; if there are none, this is a fault of the program: report it.',
      zh: '请查看此处有无误作 Markdown 记号的符号；如果没有，是程序的错误，请报告。'
    }
  })
}
