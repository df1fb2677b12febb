import { picturePriority } from '../../model/frame-art.ts'
import { type HeadSeat, headSeats } from '../../model/head-seats.ts'
import { lineOf, type MakeupStyle } from '../../model/makeup-style.ts'
import type {
  HeadOption,
  MeasuredStory,
  PictureOption,
  PictureRows,
  Room
} from '../../model/measured-story.ts'

/** A picture in one of its widths and heights. */
export interface PictureVariant {
  readonly width: number
  readonly rows: number
  readonly ideal: number
  /** Points that its width costs the page beside its other pictures. */
  readonly points?: number
}

/** What a picture stands in: a frame with its legs, and its head. */
interface Frame {
  readonly width: number
  readonly legs: number
  readonly boxed: boolean
}

interface SeatedHead {
  readonly seat: HeadSeat
  readonly head: HeadOption | undefined
}

/** Every size that a story's picture may have in a frame of its head; undefined alone for a story without one. */
export function pictureVariants(
  story: MeasuredStory,
  { width, legs, boxed }: Frame,
  { seat, head }: SeatedHead,
  room: Room
): readonly (PictureVariant | undefined)[] {
  if (story.pictures.length === 0) return [undefined]
  const found: PictureVariant[] = []
  for (const option of story.pictures) {
    if (!isPlaced(option.width, { seat, head }, width)) continue
    if (option.width < width && legs !== width) continue
    if (isTooNarrow(story, option.width, width)) continue
    const { least, ideal, most } = rowsOf(option, boxed)
    const step = Math.max(1, Math.ceil((most - least) / 8))
    const { points } = option
    for (let rows = least; rows <= Math.min(most, Math.floor(room.rows / 2)); rows += step) {
      found.push({ width: option.width, rows, ideal, ...(points ? { points } : {}) })
    }
  }
  return found
}

/** A crop, and a picture too small or too large for what its story is worth. */
export function pictureCost(
  story: MeasuredStory,
  picture: PictureVariant | undefined,
  style: MakeupStyle
): number {
  if (picture === undefined) return 0
  const [least, most] = lineOf(style.idealPicture, picturePriority(story))
  const off = Math.max(0, least - picture.width, picture.width - most)
  const crop = Math.abs(picture.rows - picture.ideal) / picture.ideal
  return style.cost.crop * crop + style.cost.pictureWidth * off + (picture.points ?? 0)
}

function rowsOf(option: PictureOption, boxed: boolean): PictureRows {
  return boxed ? (option.inBox ?? option) : option
}

/** The lead's picture is the page's: less than half its frame is too little for it where it may have more. */
function isTooNarrow({ priority, pictures }: MeasuredStory, own: number, frame: number): boolean {
  const isNarrow = (width: number) => width === 1 || 2 * width < frame
  const mayBeWider = () => pictures.some(({ width }) => !isNarrow(width) && width <= frame)
  return priority === 1 && isNarrow(own) && mayBeWider()
}

/** Whether a picture is as wide as its place beside the head asks. */
function isPlaced(own: number, { seat, head }: SeatedHead, width: number): boolean {
  const { picture: place } = headSeats[seat]
  if (place === 'over-all') return own === width
  if (place === 'level-with-head') return own === width - (head?.width ?? 0)
  if (place === 'under-head') return own <= Math.min(width, head?.width ?? 0)
  return own <= (place === 'beside-head' ? width - 1 : width)
}
