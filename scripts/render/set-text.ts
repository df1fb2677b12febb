import type { FurniturePart } from '../model/furniture.ts'
import type { Place, Problem } from '../model/problem.ts'
import type { FaceRoles, Style } from '../model/style.ts'
import type { Ruler } from '../typeset/atom.ts'
import { type FittedText, fitText, type TextRoom, type WidthEm } from './fit-text.ts'
import { type Covers, furnitureRole } from './furniture-faces.ts'
import { tooLong } from './furniture-problem.ts'

/** A text of the furniture as it is printed: its lines, their size and the role of their face. */
export interface SetText extends FittedText {
  readonly role: keyof FaceRoles
}

/** A text of the furniture with the field of `issue.yaml` that it comes from. */
export interface FurnitureField {
  readonly part: FurniturePart
  readonly text: string
  readonly field: string
  readonly place: Place
}

/** What sets furniture: the style, and the faces as they were cut. */
export interface FurnitureTools {
  readonly style: Style
  readonly ruler: Ruler
  readonly covers: Covers
  /** Told of a text that has no room. */
  readonly report: (problem: Problem) => void
}

/** Width of the grid, CSS px: folio lines and nameplate end where the columns do. */
export function gridWidthPx({ grid }: Style): number {
  const step = grid.columnCharacters * grid.bodyPx + grid.gutterPx
  return grid.columns * step - grid.gutterPx
}

/** Sets a text in its room; one that has none is reported by its field and set in the least type. */
export function setText(
  { part, text, field, place }: FurnitureField,
  room: TextRoom,
  tools: FurnitureTools
): SetText {
  const widthEm = widthEmOf({ part, text }, tools)
  const role = roleOf({ part, text }, tools)
  const found = fitText(text, room, widthEm)
  if (found) return { ...found, role }
  const needs = widthEm(text) * room.leastPx
  tools.report(tooLong(field, text, needs, room.widthPx * room.mostLines, place))
  return { lines: [text], sizePx: room.leastPx, role }
}

/** The role of the face that sets a text. */
export function roleOf(
  text: Pick<FurnitureField, 'part' | 'text'>,
  { style, covers }: FurnitureTools
): keyof FaceRoles {
  return furnitureRole(text, style.roles, covers) ?? 'other'
}

/** Measures pieces of a text in the face that sets it. */
export function widthEmOf(
  text: Pick<FurnitureField, 'part' | 'text'>,
  tools: FurnitureTools
): WidthEm {
  const family = tools.style.roles[roleOf(text, tools)]
  return (shown: string) => tools.ruler.widthEm(shown, family)
}
