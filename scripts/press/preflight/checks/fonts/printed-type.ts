import type { Scene } from '../../check.ts'
import type { Drawn, DrawnText } from '../../walk/drawn.ts'
import { isPrinted } from '../on-sheet.ts'
import { faceFacts } from './face-facts.ts'

/** Text that is seen in print; undefined for all else: blanks, hidden layers of words, the slug. */
export function printedType(drawn: Drawn, { file, page }: Scene): DrawnText | undefined {
  if (drawn.kind !== 'text' || !(drawn.fill || drawn.stroke) || !isPrinted(drawn, page)) {
    return undefined
  }
  const facts = faceFacts(drawn.face, file)
  const isSingle = drawn.face.codes.every(({ length }) => length === 1)
  const isBlank = (code: number) => {
    const text = facts.textOf(code)
    return text === undefined ? isSingle && code === 32 : text.trim() === ''
  }
  return drawn.glyphs.every(({ code }) => isBlank(code)) ? undefined : drawn
}

/** Points as a person reads them. */
export function points(value: number): string {
  return `${Math.round(value * 100) / 100}`
}
