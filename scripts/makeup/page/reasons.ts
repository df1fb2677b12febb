import { idealGradeOf } from '../../model/ideal-grade.ts'
import type { MakeupStyle } from '../../model/makeup-style.ts'
import type { Room } from '../../model/measured-story.ts'
import type { Words } from '../../model/problem.ts'
import { departures, departureWords } from './departures.ts'
import { headsButt } from './heads-meet.ts'
import { standOf } from './place-stories.ts'
import type { Stand } from './stand.ts'

/** Why a story was made up as it was. */
export interface Reason {
  readonly story: string
  readonly reason: Words
}

/** A reason for every choice on a page that departs from the style's first wish, or that a pin made. */
export function pageReasons(
  stands: readonly Stand[],
  room: Room,
  style: MakeupStyle
): readonly Reason[] {
  const left = departures(stands, room, style).flatMap(one =>
    one.story === undefined || one.what !== 'air'
      ? []
      : [{ story: one.story, reason: departureWords(one) }]
  )
  const own = stands
    .filter(stand => stand.recipe.legs > 0)
    .flatMap(stand =>
      [
        pinReason(stand),
        headReason(stand, stands, style),
        gradeReason(stand, style),
        legsReason(stand),
        trackingReason(stand),
        cropReason(stand)
      ].flatMap(reason => (reason === undefined ? [] : [{ story: stand.story.slug, reason }]))
    )
  return [...own, ...left]
}

function pinReason(stand: Stand): Words | undefined {
  const place = stand.story.pin?.place
  if (place === undefined) return undefined
  const where = `${place.file}:${place.line ?? 1}`
  return { en: `pinned at ${where}`, zh: `按编辑要求（${where}）` }
}

const ways: Readonly<Record<Stand['recipe']['seat'], Words>> = {
  over: { en: 'boxed', zh: '加框' },
  wrap: { en: 'text beside the head', zh: '标题旁串文' },
  'upright-left': { en: 'upright head on the left', zh: '左侧竖题' },
  'upright-right': { en: 'upright head on the right', zh: '右侧竖题' },
  'picture-right': { en: 'picture beside the head', zh: '题右置图' },
  'picture-left': { en: 'picture beside the head', zh: '题左置图' },
  'under-picture': { en: 'picture above the head', zh: '题上置图' },
  none: { en: 'boxed', zh: '加框' }
}

/** Names the neighbours whose heads a plain head would meet. */
function headReason(stand: Stand, stands: readonly Stand[], style: MakeupStyle): Words | undefined {
  const { recipe, story } = stand
  const isPlain = recipe.boxed ? style.boxedKinds.includes(story.kind) : recipe.seat === 'over'
  if (isPlain || recipe.seat === 'none' || story.pin?.boxed !== undefined) return undefined
  const way = recipe.boxed ? ways.over : ways[recipe.seat]
  const { column, row, width, height } = stand
  const plain = standOf(
    {
      story: story.slug,
      rect: { column, row, width, height },
      recipe: { ...recipe, boxed: false, seat: 'over' }
    },
    story,
    style
  )
  const others = stands.filter(
    other => other !== stand && (headsButt(plain, other) || headsButt(other, plain))
  )
  if (others.length === 0) {
    return { en: `${way.en}: so it fills its rows`, zh: `${way.zh}：正好排满` }
  }
  const slugs = others.map(other => other.story.slug).join(', ')
  return {
    en: `${way.en}: its head would meet that of ${slugs}`,
    zh: `${way.zh}：避免与 ${slugs} 碰题`
  }
}

function gradeReason(stand: Stand, style: MakeupStyle): Words | undefined {
  const { recipe, story, width } = stand
  if (recipe.seat === 'none') return undefined
  const ideal = idealGradeOf(story, width, style)
  if (ideal === recipe.grade || story.pin?.grade !== undefined) return undefined
  return {
    en: `head of grade ${recipe.grade} instead of ${ideal}, to fill its rows`,
    zh: `标题用 ${recipe.grade} 级（常用 ${ideal} 级），以排满版位`
  }
}

function legsReason(stand: Stand): Words | undefined {
  const { legs } = stand.recipe
  if (legs === stand.width || stand.story.pin?.legs !== undefined) return undefined
  return {
    en: `${legs} columns of copy over ${stand.width} of the page, so that they end level`,
    zh: `${stand.width} 栏改排 ${legs} 栏，栏底取齐`
  }
}

function trackingReason(stand: Stand): Words | undefined {
  const { tracked } = stand.recipe
  if (tracked === 0) return undefined
  const lines = Math.abs(tracked)
  return tracked < 0
    ? { en: `tracking takes out lines: ${lines}`, zh: `微调字距，缩 ${lines} 行` }
    : { en: `tracking puts in lines: ${lines}`, zh: `微调字距，增 ${lines} 行` }
}

function cropReason(stand: Stand): Words | undefined {
  const { picture } = stand.recipe
  if (picture === undefined || picture.rows === picture.ideal) return undefined
  return {
    en: `picture ${picture.rows} rows high instead of ${picture.ideal}`,
    zh: `图片高 ${picture.rows} 行（原 ${picture.ideal} 行）`
  }
}
