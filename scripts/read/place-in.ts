import type { Place } from '../model/problem.ts'

/** A part of a file: its text, the file's path as the newsroom writes it, the line it begins on. */
export interface FileText {
  readonly text: string
  readonly file: string
  readonly firstLine: number
}

/** The place of an offset in a text with LF line ends; columns count UTF-16 units from 1. */
export function placeIn({ text, file, firstLine }: FileText, offset: number): Place {
  const before = text.slice(0, offset)
  const lineStart = before.lastIndexOf('\n') + 1
  const line = firstLine + (before.match(/\n/g)?.length ?? 0)
  return { file, line, column: before.length - lineStart + 1 }
}
