import type { TicketWords } from '../../model/words/sheet-words.ts'
import { processPlates } from '../separation/process-plates.ts'

/** The colours of a page, as it is ordered by them. */
export function platesSaid(plates: readonly string[], { colours, between }: TicketWords): string {
  const process = new Set<string>(processPlates)
  const isColoured = plates.some(plate => process.has(plate) && plate !== 'Black')
  const own = plates.filter(plate => !process.has(plate))
  const first = isColoured ? [colours.four] : plates.includes('Black') ? [colours.black] : []
  return [...first, ...own].join(between)
}
