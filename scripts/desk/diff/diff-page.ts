import { templateEngine } from '../../kit/template.ts'
import { homeSlug } from '../../model/part-id.ts'
import type { Report, Words } from '../../model/problem.ts'
import type { PrintRecord } from '../changes/print-record.ts'
import { isOtherPage } from './compare-issue.ts'
import type { IssueDiff, Mark, StoryDiff } from './diff-shape.ts'
import type { NamedState } from './issue-states.ts'
import {
  countWords,
  furnitureName,
  linesWords,
  pageWords,
  pieceName,
  placeWords,
  sameWords,
  storyName,
  styleWords
} from './told-diff.ts'

type Language = keyof Words

/** What a page of HTML shows: two states, and what they differ in. */
export interface DiffShown {
  readonly diff: IssueDiff
  readonly before: NamedState
  readonly now: NamedState
  readonly language: Language
}

/**
 * A diff as one file of HTML that asks for nothing else: maps of the pages on both sides with numbers that lead to the
 * list, and both readings with marks; undefined after a template's fault.
 */
export function diffPage(
  { diff, before, now, language }: DiffShown,
  templates: Readonly<Record<string, string>>,
  report: Report
): string | undefined {
  const others = diff.stories.filter(({ kind }) => kind !== 'unchanged')
  const numbers = new Map(others.map(({ story }, at) => [story, at + 1]))
  const sides = [before, now].map(({ name, record }) => ({ name: name[language], record }))
  const title = `${before.name[language]} → ${now.name[language]}`
  const unchanged = diff.stories.length - others.length
  const values = {
    ...{ language, title, before: before.name[language], now: now.name[language] },
    where: whereWords[language],
    count: countWords(diff, unchanged)[language],
    facts: [
      ...(diff.isSame ? [sameWords[language]] : []),
      ...(diff.isStyleChanged ? [styleWords[language]] : []),
      ...diff.pages
        .filter(page => isOtherPage(page) && !page.furniture)
        .map(page => pageWords(page)[language])
    ],
    furniture: diff.pages.flatMap(({ page, furniture }) =>
      furniture ? [row(furnitureName(page)[language], furniture)] : []
    ),
    maps: diff.pages.flatMap(({ page }) => mapsOf(page, sides, numbers, language)),
    stories: others.map((story, at) => shownStory(story, at + 1, language))
  }
  return templateEngine(templates, report).render('templates/desk/diff.liquid', values)
}

const whereWords: Words = { en: 'where', zh: '位置' }

function shownStory(story: StoryDiff, number: number, language: Language) {
  const { pieces, places, linesMoved, ofLines, kind } = story
  return {
    number,
    name: storyName(story)[language],
    facts: [
      ...(kind === 'changed' ? places.flatMap(placeWords) : []).map(words => words[language]),
      ...(linesMoved > 0 ? [linesWords(linesMoved, ofLines)[language]] : [])
    ],
    pieces: pieces.map(piece => row(pieceName(piece)[language], piece.marks))
  }
}

/** Both readings of a text. */
function row(what: string, marks: readonly Mark[]) {
  return {
    what,
    before: marks.filter(({ is }) => is !== 'in'),
    now: marks.filter(({ is }) => is !== 'out')
  }
}

interface Side {
  readonly name: string
  readonly record: PrintRecord
}

/** A page on both sides, where a story that changed stands on either. */
function mapsOf(
  page: number,
  sides: readonly Side[],
  numbers: ReadonlyMap<string, number>,
  language: Language
) {
  const both = sides.map(({ name, record }) => {
    const frames = record.pages.find(one => one.page === page)?.frames ?? []
    const wide = Math.max(1, ...frames.map(({ rect }) => rect.column + rect.width))
    const high = Math.max(1, ...frames.map(({ rect }) => rect.row + rect.height))
    const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(2)}%`
    return {
      name,
      frames: frames.map(({ story, headline, rect }) => ({
        left: share(rect.column, wide),
        top: share(rect.row, high),
        width: share(rect.width, wide),
        height: share(rect.height, high),
        name: headline || story,
        number: numbers.get(homeSlug(story)) ?? 0
      }))
    }
  })
  const isShown = both.some(({ frames }) => frames.some(({ number }) => number > 0))
  const label: Words = { en: `Page ${page}`, zh: `第${page}版` }
  return isShown ? [{ label: label[language], sides: both }] : []
}
