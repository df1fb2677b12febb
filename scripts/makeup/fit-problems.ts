import type { Problem } from '../model/problem.ts'
import type { SetPiece } from '../model/set-copy.ts'
import type { Story } from '../model/story.ts'
import type { Legs } from '../typeset/type-width.ts'

/** Says by how many lines and characters a story is too long for its rectangle, at its cheapest place to cut. */
export function overset(
  story: Story,
  pieces: readonly SetPiece[],
  legs: Legs,
  bodyRows: number
): Problem {
  const least = pieces.reduce((sum, piece) => sum + Math.min(...piece.options.map(o => o.rows)), 0)
  const lines = Math.max(1, least - legs.legs * Math.max(0, bodyRows))
  const characters = lines * legs.measure
  return {
    code: 'makeup/overset',
    severity: 'error',
    place: { file: story.file, line: longest(pieces) },
    message: {
      en: `“${story.slug}” is ${lines} lines (about ${characters} characters) too long for its frame.`,
      zh: `“${story.slug}”超出版位 ${lines} 行（约 ${characters} 字）。`
    },
    hint: {
      en: `Cut ${lines} lines, or give the story a larger frame in issue.yaml.`,
      zh: `删 ${characters} 字，或在 issue.yaml 中放大它的版位。`
    }
  }
}

/** Says how many lines are missing to fill a story's rectangle. */
export function underset(story: Story, lines: number, legs: Legs): Problem {
  const characters = lines * legs.measure
  return {
    code: 'makeup/underset',
    severity: 'error',
    place: { file: story.file, line: story.blocks.at(-1)?.place.line ?? 1 },
    message: {
      en: `“${story.slug}” leaves ${lines} lines (about ${characters} characters) of its frame empty.`,
      zh: `“${story.slug}”不足版位 ${lines} 行（约 ${characters} 字）。`
    },
    hint: {
      en: `Add ${lines} lines, or give the story a smaller frame in issue.yaml.`,
      zh: `补 ${lines} 行，或在 issue.yaml 中缩小它的版位。`
    }
  }
}

function longest(pieces: readonly SetPiece[]): number {
  const rows = (piece: SetPiece) => piece.options[0]?.rows ?? 0
  return pieces.reduce((a, b) => (rows(b) > rows(a) ? b : a)).line
}
