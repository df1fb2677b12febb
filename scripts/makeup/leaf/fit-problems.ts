import type { Rect } from '../../model/dummy.ts'
import type { PagePlan } from '../../model/issue.ts'
import type { MeasuredStory, Room } from '../../model/measured-story.ts'
import type { Problem } from '../../model/problem.ts'
import type { StoryMeasure } from './cast-off.ts'
import { cheapestPlace } from './cheapest-place.ts'

/** Says by how many lines and characters a story is too long for its rectangle, at its cheapest place to cut. */
export function overset(measure: StoryMeasure, lines: number, characters: number): Problem {
  const { story } = measure
  const count = lines * characters
  return {
    code: 'makeup/overset',
    severity: 'error',
    ...cheapestPlace(measure),
    message: {
      en: `“${story.slug}” is ${counted(lines)} (about ${count} characters) too long for its frame.`,
      zh: `“${story.slug}”超出版位 ${lines} 行（约 ${count} 字）。`
    },
    hint: {
      en: `Cut ${counted(lines)}, or give the story a larger frame in issue.yaml.`,
      zh: `删 ${count} 字，或在 issue.yaml 中放大它的版位。`
    }
  }
}

/** Says how many lines are missing to fill a story's rectangle. */
export function underset(measure: StoryMeasure, lines: number, characters: number): Problem {
  const { story } = measure
  const count = lines * characters
  return {
    code: 'makeup/underset',
    severity: 'error',
    place: { file: story.file, line: story.blocks.at(-1)?.place.line ?? 1 },
    message: {
      en: `“${story.slug}” leaves ${counted(lines)} (about ${count} characters) of its frame empty.`,
      zh: `“${story.slug}”不足版位 ${lines} 行（约 ${count} 字）。`
    },
    hint: {
      en: `Add ${counted(lines)}, or give the story a smaller frame in issue.yaml.`,
      zh: `补 ${lines} 行，或在 issue.yaml 中缩小它的版位。`
    }
  }
}

/** Says that a story can fill no rectangle of the pinned width, whatever its height. */
export function unfit(measure: StoryMeasure, rect: Rect): Problem {
  const { measured, story } = measure
  return {
    code: 'makeup/story-unfit',
    severity: 'error',
    place: measured.place,
    message: {
      en: `“${story.slug}” cannot fill a frame ${rect.width} columns wide in any height.`,
      zh: `“${story.slug}”宽 ${rect.width} 栏时，无论多高都排不满。`
    },
    hint: {
      en: 'Choose another width or number of legs, or leave both to the program.',
      zh: '请改宽度（width）或分栏（legs），或都不写，由程序来定。'
    }
  }
}

/** Says of a page for which there is no story how much copy it takes. */
export function emptyPage({ number, place }: PagePlan, room: Room): Problem {
  const lines = room.columns * room.rows
  const characters = Math.round(lines * room.columnCharacters)
  return {
    code: 'makeup/too-little-copy',
    severity: 'error',
    place,
    message: {
      en: `Page ${number} has no story: it is short of ${lines} lines (about ${characters} characters).`,
      zh: `第 ${number} 版没有稿件，缺 ${lines} 行（约 ${characters} 字）。`
    },
    hint: {
      en: `Write stories for it (“page: ${number}” in their front matter), or delete the page from issue.yaml.`,
      zh: `请为该版写稿（稿件中写 page: ${number}），或从 issue.yaml 中删去该版。`
    }
  }
}

/** Says that a locked page cannot take a change without moving everything on it. */
export function needsRelayout(page: number, stories: readonly MeasuredStory[]): Problem {
  const [first] = stories
  return {
    code: 'makeup/needs-relayout',
    severity: 'error',
    ...(first ? { place: { file: first.place.file } } : {}),
    message: {
      en: `Page ${page} cannot take the change in its accepted layout.`,
      zh: `第 ${page} 版在已定的版样里容不下这次改动。`
    },
    hint: {
      en: 'Build with --relayout to lay the page out anew, or make the change shorter.',
      zh: '请加 --relayout 重新排版，或把改动缩短。'
    }
  }
}

function counted(lines: number): string {
  return lines === 1 ? '1 line' : `${lines} lines`
}
