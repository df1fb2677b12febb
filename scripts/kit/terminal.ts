import { styleText } from 'node:util'

/** Where words go: a terminal, or a log that takes them line by line. */
export interface Terminal {
  /** Results: standard output. */
  readonly result: (line: string) => void
  /** Progress and talk: standard error. */
  readonly progress: (line: string) => void
  /** How far something is: the next line takes its place. Only a terminal shows it, no log. */
  readonly passing: (line: string) => void
  readonly paint: Paint
  /** Cells in a line; undefined where lines may be of any length, as in a log. */
  readonly widthCells: number | undefined
}

/** Colours a text, or leaves it as it is where colours are not wanted. */
export type Paint = (style: PaintStyle, text: string) => string

/** The few styles in use. */
export type PaintStyle = 'bold' | 'dim' | 'red' | 'yellow' | 'cyan' | 'green'

/** One of the process's own streams. */
interface Stream {
  readonly isTTY?: boolean
  readonly columns?: number
  readonly write: (text: string) => unknown
}

/** Speaks through two streams, coloured as the environment says (NO_COLOR, FORCE_COLOR, TERM). */
export function openTerminal(out: Stream, err: Stream, environment: Environment): Terminal {
  let isPassing = false
  /** Over what passes, which stands on a line of its own; both streams end on the same screen. */
  const stay = (stream: Stream, line: string) => {
    if (isPassing) err.write(clearLine)
    isPassing = false
    stream.write(`${line}\n`)
  }
  return {
    result: line => stay(out, line),
    progress: line => stay(err, line),
    passing: line => {
      if (err.isTTY !== true || environment.TERM === 'dumb') return
      isPassing = true
      err.write(`${clearLine}${line}`)
    },
    paint: painter(wantsColours(out.isTTY === true && err.isTTY === true, environment)),
    widthCells: out.isTTY === true ? out.columns : undefined
  }
}

const clearLine = '\r\x1b[2K'

/** The environment's variables, as in `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>

/** no-color.org and force-color.org: set and not empty counts; FORCE_COLOR=0 says no. */
function wantsColours(isTerminal: boolean, environment: Environment): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = environment
  if (FORCE_COLOR) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false'
  return isTerminal && !NO_COLOR && TERM !== 'dumb'
}

function painter(colours: boolean): Paint {
  return (style, text) => (colours ? styleText(style, text, { validateStream: false }) : text)
}
