import type { Frame } from '../../../model/dummy.ts'
import { homeSlug } from '../../../model/part-id.ts'
import type { Problem } from '../../../model/problem.ts'
import type { SetPage } from '../../../model/set-copy.ts'
import type { Style } from '../../../model/style.ts'
import type { WrittenFile } from '../../build.ts'
import type { MadeUp } from '../../build-input.ts'
import { changeLines } from '../../changes/changes-words.ts'
import { storyBlocks } from '../../changes/story-blocks.ts'
import { fitWords, leverWords } from '../../cli/fit-words.ts'
import type { ToolLanguage } from '../../cli/tool-language.ts'
import { fitLedger } from '../../fit-ledger.ts'
import type { LiveState } from '../server/live-desk.ts'
import { previewWords } from '../words/preview-words.ts'

const pxPerMm = 96 / 25.4

/** The values from which the preview's page is filled. */
export function previewView(
  state: LiveState,
  language: ToolLanguage,
  linesOf: (problem: Problem) => readonly string[]
): Readonly<Record<string, unknown>> {
  const words = previewWords(language)
  const { good, problems, made, fault } = state
  const errors = problems.filter(problem => problem.severity === 'error').length
  return {
    language,
    words,
    title: (good?.made ?? made)?.issue.facts.paper ?? words.title,
    building: state.building || state.edition === 0,
    broken: errors > 0 || fault !== undefined,
    fault: fault?.[language] ?? '',
    errors,
    seconds: (state.milliseconds / 1000).toFixed(2),
    edition: good?.edition ?? 0,
    products: (good?.files ?? [])
      .filter(({ use }) => use === 'product')
      .map(file => ({
        path: file.path,
        label: productWords(file, words),
        isRead: /^text\/|^application\/pdf$/.test(file.mediaType)
      })),
    pages: pagesShown(state),
    changes: (good?.changes ? changeLines(good.changes) : []).map(line => line[language].trim()),
    blocks: made ? storyBlocks(made.issue) : [],
    problems: [...problems].sort(gravestFirst).map(problem => ({
      severity: problem.severity,
      label: words[problem.severity],
      place: placeText(problem),
      code: problem.code,
      message: problem.message[language],
      hint: problem.hint[language],
      lines: linesOf(problem).join('\n')
    })),
    fit: made
      ? fitLedger(made.pages, made.unplaced, made.style).map(row => ({
          ...row,
          state: row.fills ? 'exact' : row.unplaced || row.overLines > 0 ? 'over' : 'short',
          levers: leverWords(row)[language],
          words: fitWords(row)[language],
          place: storyPlace(made, row.story)
        }))
      : []
  }
}

/** Every page: as it was last printed, or as a draft where it cannot be filled now. */
function pagesShown({ good, made, problems }: LiveState): readonly Record<string, unknown>[] {
  const drafts = made?.pages.filter(page => page.isDraft) ?? []
  const isDraft = (number: number) => drafts.some(({ dummy }) => dummy.page === number)
  const printed = (good?.made.pages ?? []).filter(({ dummy }) => !isDraft(dummy.page))
  return [
    ...printed.map(page => ({ page, of: good?.made, isDraft: false })),
    ...drafts.map(page => ({ page, of: made, isDraft: true }))
  ]
    .sort((a, b) => a.page.dummy.page - b.page.dummy.page)
    .flatMap(({ page, of, isDraft }) => (of ? [{ ...pageView(page, of, problems), isDraft }] : []))
}

/** Lengths in 1/100 mm from the page's top left corner. */
function pageView(
  { dummy: { page, furnitureRows }, frames }: SetPage,
  made: MadeUp,
  problems: readonly Problem[]
): Readonly<Record<string, unknown>> {
  const { style } = made
  return {
    number: page,
    width: Math.round(style.trimWidthMm * 100),
    height: Math.round(style.trimHeightMm * 100),
    frames: frames.map(({ frame, mark }) => ({
      story: frame.story,
      mark: mark?.text ?? '',
      place: storyPlace(made, frame.story),
      broken: problems.some(
        problem => problem.severity === 'error' && problem.place?.file === fileOf(made, frame.story)
      ),
      ...frameBox(frame, furnitureRows, style)
    }))
  }
}

function frameBox(
  { rect }: Frame,
  topRows: number,
  style: Style
): Readonly<Record<string, number>> {
  const { grid, trimWidthMm, trimHeightMm, typeHeightMm } = style
  const stepPx = grid.columnCharacters * grid.bodyPx + grid.gutterPx
  // The columns, whole characters wide, stand in the middle of the type area.
  const left = (trimWidthMm - (grid.columns * stepPx - grid.gutterPx) / pxPerMm) / 2
  const top = (trimHeightMm - typeHeightMm) / 2
  const hundredths = (px: number) => Math.round((px / pxPerMm) * 100)
  return {
    x: Math.round(left * 100) + hundredths(rect.column * stepPx),
    y: Math.round(top * 100) + hundredths((rect.row + topRows) * grid.rowPx),
    width: hundredths(rect.width * stepPx - grid.gutterPx),
    height: hundredths(rect.height * grid.rowPx)
  }
}

function fileOf(made: MadeUp, slug: string): string {
  return made.issue.stories.find(story => story.slug === homeSlug(slug))?.file ?? slug
}

/** `file:line` of a story's first line of copy. */
function storyPlace(made: MadeUp, slug: string): string {
  const story = made.issue.stories.find(one => one.slug === homeSlug(slug))
  return `${story?.file ?? slug}:${story?.blocks[0]?.place.line ?? 1}`
}

function placeText({ place }: Problem): string {
  return [place?.file, place?.line, place?.line && place.column].filter(Boolean).join(':')
}

/** What a kind of file is called; one without a name of its own goes by the file's. */
function productWords(
  { path, mediaType }: WrittenFile,
  words: ReturnType<typeof previewWords>
): string {
  switch (mediaType) {
    case 'application/pdf':
      return words.pdf
    case 'application/epub+zip':
      return words.epub
  }
  return path
}

const ranks = { error: 0, warning: 1, advice: 2 } as const

function gravestFirst(a: Problem, b: Problem): number {
  return ranks[a.severity] - ranks[b.severity]
}
