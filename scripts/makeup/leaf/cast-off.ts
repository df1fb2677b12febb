import type { Element, ElementContent } from 'hast'
import { frameArt } from '../../model/frame-art.ts'
import type { IssueFacts, Pin } from '../../model/issue.ts'
import { kinds } from '../../model/kinds.ts'
import type { MakeupStyle } from '../../model/makeup-style.ts'
import type { LegLines, MeasuredStory, Room } from '../../model/measured-story.ts'
import type { SetPiece } from '../../model/set-copy.ts'
import type { Story } from '../../model/story.ts'
import { headOptions } from '../../typeset/head-options.ts'
import { pictureOptions } from '../../typeset/picture-options.ts'
import { setCopy } from '../../typeset/set-copy.ts'
import { setEndLine } from '../../typeset/set-end-line.ts'
import type { SetContext } from '../../typeset/set-paragraph.ts'
import { advertSizes, closingSizes } from './advert-shapes.ts'
import { copyfit } from './copyfit.ts'
import type { Galley, PartLink } from './galley.ts'
import { fittingMeasures, legMeasure, withOwnBox } from './leg-measure.ts'
import { isShort, lowLegCounts } from './short-story.ts'

/** Where and how a story is to stand. */
export interface CastFor {
  readonly pin: Pin | undefined
  readonly facts: IssueFacts
  readonly room: Room
  readonly style: MakeupStyle
  readonly context: SetContext
  readonly link?: PartLink
  /** Its picture stands in a leg, as others in the copy do. */
  readonly isPictureInLeg?: boolean
}

/** The copy of a story as it is set wherever it stands: nothing of it is set twice for another place. */
export interface StoryCopy extends Pick<Galley, 'pieces' | 'fills'> {
  readonly art: ReturnType<typeof frameArt>
  readonly headsIn: (
    widths: readonly number[],
    pin: Pin | undefined,
    isLow: boolean
  ) => MeasuredStory['heads']
}

/** Readies the copy of a story: set at the measures and over the widths that are asked for, and then known. */
export function storyCopy(
  story: Story,
  { style, context, link = {}, isPictureInLeg = false }: Omit<CastFor, 'pin' | 'room' | 'facts'>
): StoryCopy {
  const art = frameArt(story, !isPictureInLeg)
  const known = new Map<number, readonly SetPiece[]>()
  const pieces = (measure: number): readonly SetPiece[] => {
    const set = known.get(measure) ?? [
      ...setCopy(art.rest, measure, context),
      ...onwardPiece(link, measure, context)
    ]
    known.set(measure, set)
    return set
  }
  const knownHeads = new Map<string, MeasuredStory['heads']>()
  const headsIn: StoryCopy['headsIn'] = (widths, pin, isLow) => {
    const key = JSON.stringify([widths, pin?.grade, pin?.boxed, pin?.rect?.width, isLow])
    const heads = knownHeads.get(key) ?? headOptions(story, widths, pin, isLow, context)
    knownHeads.set(key, heads)
    return heads
  }
  return { art, pieces, fills: legsFilled(pieces, style), headsIn }
}

/** Casts a story off: lines at every measure in use, heads at every width and grade, its picture. */
export function castOff(
  story: Story,
  asked: CastFor,
  copy: StoryCopy = storyCopy(story, asked)
): Galley {
  const { pin, facts, room, context, link = {} } = asked
  const style = withOwnBox(asked.style, story.meta.kind)
  const { pieces, fills } = copy
  const { picture, rest, isAll: isPictures } = copy.art
  const { size } = story.meta
  const widths = widthsOf(pin, room)
  const { isSetWhole } = kinds[story.meta.kind]
  const isLow = !size && !isSetWhole && mayStandLow(pieces, pin, room, style)
  const fitting = fittingMeasures(
    isLow ? widths.flatMap(width => lowMeasures(width, room, style)) : undefined,
    { widths, pin, room, style },
    measure => !pieces(measure).some(piece => piece.isUnfit)
  )
  const isGiven = pin?.rect?.height !== undefined
  const measured: MeasuredStory = {
    slug: story.slug,
    kind: story.meta.kind,
    priority: story.meta.priority,
    place: pin?.place ?? { file: story.file || facts.file, line: 1 },
    legs:
      size || isSetWhole ? [] : fitting.measures.map(one => legLines(pieces(one), one, isGiven)),
    ...(isLow ? { isLow } : {}),
    ...(fitting.leastMeasure === undefined ? {} : { leastMeasure: fitting.leastMeasure }),
    heads: copy.headsIn(widthsOfHead(story, widths), pin, isLow),
    pictures:
      picture && !size && !isSetWhole
        ? pictureOptions(picture.node, story.meta.kind, widths, room.rows / 2, context)
        : [],
    isPictures,
    ...(leavesLegsShort(rest) ? { fills } : {}),
    ...(size ? { fixed: { width: size.columns, height: size.rows } } : {}),
    ...(isSetWhole && !size
      ? { sizes: sizesOf(story, advertSizes(story, widths, pieces, picture, room, context)) }
      : {}),
    ...(pin ? { pin } : {})
  }
  const recast = (other: Story) => castOff(other, asked)
  return { story, measured, context, picture, pieces, link, fills, recast }

  function sizesOf({ meta }: Story, sizes: ReturnType<typeof advertSizes>) {
    return kinds[meta.kind].isClosing
      ? closingSizes(meta.kind, sizes, room, context.style, facts)
      : sizes
  }
}

/** 下转第4版: a line of its own at the end, and a link on the screen. */
function onwardPiece(
  { onward }: PartLink,
  measure: number,
  context: SetContext
): readonly SetPiece[] {
  if (!onward) return []
  const text: ElementContent = { type: 'text', value: onward.text }
  const href = `#${onward.to}`
  const link: Element = { type: 'element', tagName: 'a', properties: { href }, children: [text] }
  return [setEndLine('onward', [link], 1, measure, context)]
}

/** Blocks that stay whole, and subheads that leave the foot, can leave a leg short: counting lines does not show it. */
function leavesLegsShort(story: Story): boolean {
  const flowing = ['paragraph', 'verse', 'code']
  return story.blocks.some(block => !flowing.includes(block.kind))
}

/** Whether copy fills legs of such heights, asked once for each. */
function legsFilled(
  pieces: Galley['pieces'],
  style: MakeupStyle
): NonNullable<MeasuredStory['fills']> {
  const known = new Map<string, boolean>()
  return (measure, heights) => {
    const key = `${measure} ${heights.join(' ')}`
    const found = known.get(key)
    if (found !== undefined) return found
    const fit = copyfit(pieces(measure), heights)
    const blankMost = Math.max(1, Math.min(style.blankMost, heights.length - 1))
    const fills = fit !== undefined && fit.blankRows <= blankMost
    known.set(key, fills)
    return fills
  }
}

/** A pinned width is the only one that needs measuring; a head may be narrower than its frame. */
function widthsOf(pin: Pin | undefined, room: Room): readonly number[] {
  const width = pin?.rect?.width
  const all = Array.from({ length: room.columns }, (_, at) => at + 1)
  return width === undefined ? all : all.filter(one => one <= width && one >= width - 2)
}

/** Whether a story has few lines, or few for the frame that the editor gave it. */
function mayStandLow(
  pieces: Galley['pieces'],
  pin: Pin | undefined,
  room: Room,
  style: MakeupStyle
): boolean {
  const measure = Math.floor(room.columnCharacters)
  const text = legLines(pieces(measure), measure)
  const width = pin?.rect?.width ?? 1
  const isWide = width > 1 && text.lines < width * style.legRows.least
  return isWide || isShort({ legs: [text] }, room.columnCharacters, style)
}

/** Every measure of a low frame: any number of legs, with and without a box. */
function lowMeasures(width: number, room: Room, style: MakeupStyle): readonly number[] {
  return [false, true].flatMap(boxed =>
    lowLegCounts(width).map(legs => legMeasure(room, style, { width, legs, boxed }))
  )
}

/** Air in the copy is given up where the editor gave the frame: else nothing is planned on that. */
function legLines(pieces: readonly SetPiece[], measure: number, isGiven = false): LegLines {
  const sum = (rows: (piece: SetPiece) => number) =>
    pieces.reduce((total, piece) => total + rows(piece), 0)
  const best = sum(piece => piece.options[0]?.rows ?? 0)
  const may = ({ options }: SetPiece) => options.filter(({ isTight }) => isGiven || !isTight)
  const least = sum(piece => Math.min(...may(piece).map(option => option.rows)))
  const most = sum(piece => Math.max(...piece.options.map(option => option.rows)))
  return { measure, lines: best, minus: best - least, plus: most - best }
}

/** A picture may stand without a headline. */
function widthsOfHead({ meta }: Story, widths: readonly number[]): readonly number[] {
  return meta.headline.main === '' ? [] : widths
}
