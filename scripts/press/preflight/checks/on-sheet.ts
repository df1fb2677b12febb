import type { OpenedPage } from '../opened/file-parts.ts'
import { shared } from '../walk/box-within.ts'
import type { Drawn } from '../walk/drawn.ts'

/** Whether a thing is seen on the sheet as far as it bleeds: marks beyond that are the printer's. */
export function isPrinted({ seen }: Drawn, { boxes, trim }: OpenedPage): boolean {
  return seen !== undefined && shared(seen, boxes.bleed ?? trim) !== undefined
}
