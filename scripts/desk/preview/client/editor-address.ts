import type { editors } from '../../../model/issue.ts'

/** What opens a file when a place on the page is chosen: an editor that answers to addresses, or none. */
export type EditorName = (typeof editors)[number]

/** A place in a file on this machine; line and column from 1. */
export interface FilePlace {
  /** Whole path, with `/` or as the system writes it. */
  readonly path: string
  readonly line: number
  readonly column?: number
}

/** The address that opens a place in an editor; undefined where none is set. */
export function editorAddress(
  editor: EditorName | undefined,
  { path, line, column = 1 }: FilePlace
): string | undefined {
  if (editor === undefined || editor === 'none') return undefined
  const whole = path.replaceAll('\\', '/')
  const parts = whole.split('/').map(encodePart)
  return `${editor}://file${whole.startsWith('/') ? '' : '/'}${parts.join('/')}:${line}:${column}`
}

/** A drive keeps its colon: `C:` is a part of its own. */
function encodePart(part: string): string {
  return /^[A-Za-z]:$/.test(part) ? part : encodeURIComponent(part)
}
