import type { Place, Problem, Words } from '../../../model/problem.ts'
import type { MadeUp } from '../../build-input.ts'
import { type PlacedPiece, placedCopy } from './placed-copy.ts'

/** A problem with its place in the file, and on the page where it has one. */
export interface ProblemView {
  /** The same for the same problem in the next build, as long as its place is. */
  readonly key: string
  readonly severity: Problem['severity']
  readonly code: string
  readonly message: Words
  readonly hint: Words
  readonly file?: string
  readonly line?: number
  readonly column?: number
  /** Where it stands on paper. */
  readonly page?: number
  readonly frame?: string
  readonly block?: string
  /** Lines of the file around it, the place marked. */
  readonly lines: readonly string[]
}

/** The problems of a build, the gravest first; `linesOf` gives the lines around the place of each. */
export function problemViews(
  problems: readonly Problem[],
  made: MadeUp | undefined,
  linesOf: (problem: Problem) => readonly string[]
): readonly ProblemView[] {
  const pieces = made ? placedCopy(made) : []
  return [...problems]
    .sort((one, other) => ranks[one.severity] - ranks[other.severity])
    .map(problem => {
      const { severity, code, message, hint, place } = problem
      const key = [code, place?.file, place?.line, place?.column, message.en].join(' ')
      const onPaper = place ? pieceAt(place, pieces) : undefined
      return {
        ...{ key, severity, code, message, hint },
        ...placeView(place),
        ...(onPaper?.frame === undefined
          ? {}
          : { page: onPaper.page, frame: onPaper.frame, block: onPaper.id }),
        lines: linesOf(problem)
      }
    })
}

function placeView(place: Place | undefined): Pick<ProblemView, 'file' | 'line' | 'column'> {
  if (!place) return {}
  const { file, line, column } = place
  return { file, ...(line === undefined ? {} : { line }), ...(column ? { column } : {}) }
}

/** The piece in which a line of a file stands: the last one that begins before it or on it. */
function pieceAt(
  { file, line = 1 }: Place,
  pieces: readonly PlacedPiece[]
): PlacedPiece | undefined {
  const own = pieces.filter(piece => piece.file === file)
  const before = own.filter(piece => piece.line <= line)
  return (
    before.reduce<PlacedPiece | undefined>(
      (best, piece) => (best && best.line >= piece.line ? best : piece),
      undefined
    ) ?? own[0]
  )
}

const ranks = { error: 0, warning: 1, advice: 2 } as const
