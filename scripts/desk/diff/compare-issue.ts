import { homeSlug } from '../../model/part-id.ts'
import type { Framed } from '../changes/issue-changes.ts'
import type { PageRecord, PrintRecord } from '../changes/print-record.ts'
import type { StoryCopy } from '../changes/story-copy.ts'
import { compareStory, type StoryState } from './compare-story.ts'
import type { IssueDiff, PageDiff, StoryDiff } from './diff-shape.ts'
import { wordMarks } from './word-marks.ts'

/** A state of an issue: its pages as they are set, and the words of its stories. */
export interface IssueState {
  readonly record: PrintRecord
  readonly copy: readonly StoryCopy[]
}

/** Compares two states of an issue story by story and page by page. */
export function compareIssue(before: IssueState, now: IssueState): IssueDiff {
  const [old, current] = [statesOf(before), statesOf(now)]
  const nothing: StoryState = { copy: undefined, frames: [] }
  const stories = [...new Set([...current.keys(), ...old.keys()])].map(story =>
    compareStory(story, old.get(story) ?? nothing, current.get(story) ?? nothing)
  )
  const isStyleChanged = before.record.sheets !== now.record.sheets
  const pages = comparePages(before.record, now.record, stories)
  const sum = (of: (story: StoryDiff) => number) => stories.reduce((all, one) => all + of(one), 0)
  return {
    isSame:
      !isStyleChanged &&
      stories.every(({ kind }) => kind === 'unchanged') &&
      !pages.some(isOtherPage),
    isStyleChanged,
    stories,
    pages,
    linesMoved: sum(({ linesMoved }) => linesMoved),
    ofLines: sum(({ ofLines }) => ofLines)
  }
}

/** Whether something of a page is to be told. */
export function isOtherPage({ kind, furniture, isDrawnOtherwise }: PageDiff): boolean {
  return kind !== 'kept' || furniture !== undefined || isDrawnOtherwise
}

/** By story, in the order of the pages; those that no page has come last. */
function statesOf({ record, copy }: IssueState): ReadonlyMap<string, StoryState> {
  const frames = new Map<string, Framed[]>()
  for (const { page, frames: own } of record.pages)
    for (const frame of own) {
      const slug = homeSlug(frame.story)
      frames.set(slug, [...(frames.get(slug) ?? []), { ...frame, page }])
    }
  const words = new Map(copy.map(one => [one.story, one]))
  return new Map(
    [...new Set([...frames.keys(), ...words.keys()])].map(story => [
      story,
      { copy: words.get(story), frames: frames.get(story) ?? [] }
    ])
  )
}

function comparePages(
  before: PrintRecord,
  now: PrintRecord,
  stories: readonly StoryDiff[]
): PageDiff[] {
  const old = new Map(before.pages.map(page => [page.page, page]))
  const current = new Map(now.pages.map(page => [page.page, page]))
  const isAlike = before.sheets === now.sheets
  return [...new Set([...old.keys(), ...current.keys()])]
    .sort((one, other) => one - other)
    .map(page => {
      const [was, is] = [old.get(page), current.get(page)]
      if (!was || !is) return { page, kind: is ? 'added' : 'removed', isDrawnOtherwise: false }
      const furniture = furnitureMarks(was, is)
      const isExplained = furniture !== undefined || stories.some(story => isOn(page, story))
      const isDrawnOtherwise = isAlike && was.print !== is.print && !isExplained
      return { page, kind: 'kept', ...(furniture ? { furniture } : {}), isDrawnOtherwise }
    })
}

/** An edition that was accepted before furniture was kept says nothing of it. */
function furnitureMarks({ furniture: was }: PageRecord, { furniture: is }: PageRecord) {
  if (!was || !is) return undefined
  const [before, now] = [was, is].map(words => words.filter(word => word !== '').join(' · '))
  return before === now ? undefined : [...wordMarks(before ?? '', now ?? '')]
}

/** A story explains why its page prints otherwise where it changed there, or runs into other lines. */
function isOn(page: number, { kind, linesMoved, pages, places }: StoryDiff): boolean {
  if (kind === 'unchanged' && linesMoved === 0) return false
  return (
    pages.includes(page) || places.some(({ from, to }) => from?.page === page || to?.page === page)
  )
}
