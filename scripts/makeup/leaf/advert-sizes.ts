import type { AdvertSize, Room } from '../../model/measured-story.ts'
import type { SetPiece } from '../../model/set-copy.ts'
import type { Block, Story } from '../../model/story.ts'
import { pictureRange } from '../../typeset/picture-rows.ts'
import { setHead } from '../../typeset/set-head.ts'
import type { SetContext } from '../../typeset/set-paragraph.ts'
import { divideIntoLegs } from '../../typeset/type-width.ts'
import { advertLabelRows, advertSize } from './advert-shapes.ts'

/** Lines of an advert that are still read when they run across a wide box. */
const acrossMost = 4
/** Characters of a line that is read with ease. */
const measureMost = 30

/** The sizes of an advert whose size nobody gave: at each width the rows that its head, picture and words need. */
export function advertSizes(
  story: Story,
  widths: readonly number[],
  pieces: (measure: number) => readonly SetPiece[],
  picture: Block | undefined,
  room: Room,
  context: SetContext
): readonly AdvertSize[] {
  const sizes = widths.flatMap(width => {
    const { measure, innerPx } = divideIntoLegs(context.style, width, true, 1)
    const copy = pieces(measure).reduce((sum, piece) => sum + (piece.options[0]?.rows ?? 0), 0)
    const heads = headRows(story, innerPx, context)
    const shown = picture && pictureRange(picture.node, innerPx, context)
    const others =
      2 * context.style.boxRows + advertLabelRows(story.meta.kind, context.style) + copy
    const least = others + heads.least + (shown?.least ?? 0)
    const ideal = others + heads.ideal + (shown?.ideal ?? 0) + (shown ? 0 : 1)
    const isRead = measure <= measureMost || copy <= acrossMost
    return least <= room.rows ? [{ isRead, size: advertSize(width, least, ideal, room.rows) }] : []
  })
  const read = sizes.filter(({ isRead }) => isRead)
  return (read.length > 0 ? read : sizes).map(({ size }) => size)
}

/** Rows of the smallest head that splits no word, and of the largest in two lines or so. */
function headRows(
  { meta }: Story,
  innerPx: number,
  context: SetContext
): { readonly least: number; readonly ideal: number } {
  const grades = Array.from({ length: context.style.headSizesPx.length }, (_, at) => at + 1)
  const heads = grades.flatMap(grade => setHead(meta, grade, innerPx, context) ?? [])
  const whole = heads.filter(head => !head.splitsWord)
  const rows = (whole.length > 0 ? whole : heads).map(head =>
    Math.ceil(head.heightPx / context.style.grid.rowPx)
  )
  const least = rows.length > 0 ? Math.min(...rows) : 0
  return { least, ideal: least + 1 }
}
