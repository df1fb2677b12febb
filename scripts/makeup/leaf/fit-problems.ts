import type { Rect } from '../../model/dummy.ts'
import type { Problem } from '../../model/problem.ts'
import { cheapestPlace } from './cheapest-place.ts'
import type { Galley } from './galley.ts'

/** Says by how many lines and characters a story is too long for its rectangle, at its cheapest place to cut. */
export function overset(galley: Galley, lines: number, characters: number): Problem {
  const { story } = galley
  const count = lines * characters
  return {
    code: 'makeup/overset',
    severity: 'error',
    ...cheapestPlace(galley),
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
export function underset(galley: Galley, lines: number, characters: number): Problem {
  const { story } = galley
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
export function unfit(galley: Galley, rect: Rect): Problem {
  const { measured, story } = galley
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

function counted(lines: number): string {
  return lines === 1 ? '1 line' : `${lines} lines`
}
