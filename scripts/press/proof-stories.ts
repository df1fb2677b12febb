import { homeSlug, restPage } from '../model/part-id.ts'
import type { Problem } from '../model/problem.ts'
import type { Story } from '../model/story.ts'
import { type PlannedPiece, plannedStory } from './planned-text.ts'
import { bare } from './proof.ts'

/**
 * Compares what the paper holds of every story with the story itself, whatever was planned: each of its pieces
 * stands on paper exactly once, in one part or in the parts of a story that runs on. `planned` and `printed`
 * are the pages' pieces and the text read back; where a page differs from its plan, its own proof says so.
 */
export function proofStories(
  stories: readonly Story[],
  planned: readonly (readonly PlannedPiece[])[],
  printed: readonly string[]
): readonly Problem[] {
  const pieces = planned.flatMap((page, at) => readBack(page, printed[at] ?? ''))
  return stories.flatMap(story => {
    const own = pieces.filter(piece => homeSlug(piece.story) === story.slug)
    if (own.length === 0) return [missing(story)]
    const wrong = wrongPiece(plannedStory(story), own.filter(isCopy))
    return wrong && own.every(piece => piece.isSure) ? [differs(story, wrong)] : []
  })
}

interface ReadPiece extends PlannedPiece {
  /** What was planned for its page is what was printed, so that its text was cut at the right places. */
  readonly isSure: boolean
}

/** Cuts a page's printed text into its pieces, each with the words that were printed. */
function readBack(planned: readonly PlannedPiece[], printed: string): readonly ReadPiece[] {
  const text = bare(printed)
  let at = 0
  const cut = planned.map(piece => {
    const from = at
    at += bare(piece.text).length
    return { ...piece, text: text.slice(from, at) }
  })
  const isSure = cut.every((piece, index) => piece.text === bare(planned[index]?.text ?? ''))
  return cut.map(piece => ({ ...piece, isSure }))
}

/** Words of the page, and the head that leads back from a continuation, are no copy of the story. */
function isCopy({ story, id }: PlannedPiece): boolean {
  if (id === 'furniture') return false
  return restPage(story) === undefined || !id.startsWith('headline.')
}

/** The first piece that does not stand on paper exactly once. */
function wrongPiece(
  story: readonly PlannedPiece[],
  printed: readonly PlannedPiece[]
): { readonly piece: PlannedPiece; readonly printed: string } | undefined {
  const ids = [...new Set([...story, ...printed].map(nameOf))]
  for (const id of ids) {
    const [should, is] = [textOf(story, id), textOf(printed, id)]
    const piece = [...story, ...printed].find(one => nameOf(one) === id)
    if (should !== is && piece) return { piece, printed: is }
  }
  return undefined
}

/** Notes are numbered anew in each part of a story: they are compared as one. */
function nameOf({ id }: PlannedPiece): string {
  return id.startsWith('footnote.') ? 'footnote' : id
}

function textOf(pieces: readonly PlannedPiece[], name: string): string {
  const texts = pieces.filter(piece => nameOf(piece) === name).map(({ text }) => bare(text))
  return (name === 'footnote' ? texts.sort() : texts).join('')
}

function missing({ slug, file }: Story): Problem {
  return {
    code: 'proof/story-missing',
    severity: 'error',
    place: { file, line: 1 },
    message: {
      en: `“${slug}” is in the manuscript and not in the printed PDF.`,
      zh: `稿件“${slug}”没有印在 PDF 上。`
    },
    hint: {
      en: 'Nothing was published. Give the story a page (“page: 1” in its front matter), or move its file out of the issue’s folder.',
      zh: '本次未输出任何文件。请为它指定一版（稿件中写 page: 1），或把它移出本期文件夹。'
    }
  }
}

function differs(
  { slug }: Story,
  { piece, printed }: { readonly piece: PlannedPiece; readonly printed: string }
): Problem {
  const should = bare(piece.text)
  const isTwice = printed.length > should.length
  const words = should.slice(0, 20)
  return {
    code: 'proof/story-differs',
    severity: 'error',
    place: piece.place,
    message: isTwice
      ? {
          en: `“${slug}” is printed with more than was filed, at “${words}”.`,
          zh: `稿件“${slug}”印出的比原稿多：“${words}”处。`
        }
      : {
          en: `“${slug}” is not printed whole: “${words}” or a part of it is missing.`,
          zh: `稿件“${slug}”没有印全：“${words}”处有缺。`
        },
    hint: {
      en: 'Nothing was published. Build with --relayout, which cuts the story anew.',
      zh: '本次未输出任何文件。请加 --relayout 重新排版，重新转版。'
    }
  }
}
