import { wordsOf } from '../../model/furniture.ts'
import type { Area } from '../sheets/extent.ts'
import type { DrawnMark } from './drawing.ts'
import type { JobTicket } from './job-ticket.ts'
import { platesSaid } from './plates-said.ts'

/** Between two pages, and under each for its number, mm. */
const [gapMm, captionMm] = [5, 5.5]
const [textMm, ruleMm] = [2.8, 0.15]
/** A page is shown no larger, of its own size. */
const mostScale = 0.2

/** All pages small in a room, as large as they fit, each with its number and its colours. */
export function thumbnailMarks(
  { pages, trim, language }: JobTicket,
  room: Area
): readonly DrawnMark[] {
  const words = wordsOf(language).ticket
  const choices = Array.from({ length: pages.length }, (_, at) => scaleIn(at + 1))
  const scale = Math.max(...choices, 0)
  const columns = choices.indexOf(scale) + 1
  if (scale <= 0) return []
  const [width, height] = [trim.widthMm * scale, trim.heightMm * scale]
  return pages.flatMap(({ number, plates, jpeg }, at): readonly DrawnMark[] => {
    const leftMm = room.leftMm + (at % columns) * (width + gapMm)
    const topMm = room.topMm + Math.floor(at / columns) * (height + captionMm + gapMm)
    const [right, bottom] = [leftMm + width, topMm + height]
    return [
      { kind: 'picture', area: { leftMm, topMm, widthMm: width, heightMm: height }, jpeg },
      {
        kind: 'line',
        points: [
          [leftMm, topMm],
          [right, topMm],
          [right, bottom],
          [leftMm, bottom],
          [leftMm, topMm]
        ],
        widthMm: ruleMm
      },
      {
        kind: 'text',
        text: `${number} · ${platesSaid(plates, words)}`,
        at: [leftMm, bottom + 4],
        sizeMm: Math.min(textMm, width / 6),
        from: 'start'
      }
    ]
  })

  function scaleIn(across: number): number {
    const down = Math.ceil(pages.length / across)
    const wide = (room.widthMm - (across - 1) * gapMm) / across / trim.widthMm
    const high = (room.heightMm - down * captionMm - (down - 1) * gapMm) / down / trim.heightMm
    return Math.min(wide, high, mostScale)
  }
}
