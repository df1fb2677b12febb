import type { Element, ElementContent } from 'hast'
import { childOf, groupFigures } from '../model/picture-group.ts'
import { captionPx, groupPlanFor, ratioOf, underWordsPx } from './group-fit.ts'
import { type GroupPlaced, groupPlaces } from './group-places.ts'
import type { GroupWords } from './group-plans.ts'
import { hangingRows } from './hanging-top.ts'
import { labelOf, runIn } from './run-in-captions.ts'
import { setCaption } from './set-caption.ts'
import type { SetContext } from './set-paragraph.ts'

/** A group of pictures set as one block. */
export interface SetGroup {
  readonly node: Element
  /** The words set before each picture's caption, where captions stand together: 左图：, Left:. */
  readonly labels?: readonly string[]
}

/** A group set to fill so many rows: one picture large, the others beside it, on common edges. */
export function setGroup(
  group: Element,
  widthPx: number,
  rows: number,
  context: SetContext
): SetGroup {
  const { rowPx } = context.style.grid
  const { plan, heightPx } = groupPlanFor(group, widthPx, rows, context)
  const figures = groupFigures(group)
  const captions = new Map<GroupWords, Element | undefined>([
    ['shared', childOf(group, 'figcaption')],
    ['run-in', plan.places && runIn(group, plan.places, context)],
    ...figures.map((figure, at) => [at, childOf(figure, 'figcaption')] as const)
  ])
  const deepOf = (words: GroupWords, wide: number) => captionPx(captions.get(words), wide, context)
  const room = {
    widthPx,
    heightPx,
    ratios: figures.map(ratioOf),
    underWordsPx: underWordsPx(context)
  }
  const places = groupPlaces(plan, room, deepOf)
  const topPx = hangingRows(context) * rowPx
  const node = {
    ...group,
    properties: { ...group.properties, style: `--deep:${rows}` },
    children: group.children.flatMap((child): ElementContent[] => {
      if (child.type !== 'element') return [child]
      if (child.tagName === 'figcaption') return wordsAt('shared')
      const at = figures.indexOf(child)
      const image = childOf(child, 'img')
      const place = places.pictures.get(at)
      const shown = image && place ? [placedPicture(image, place, topPx, rowPx)] : []
      const figure = { ...child, children: [...shown, ...wordsAt(at)] }
      // All captions are read after the last of their pictures.
      return [figure, ...(at === figures.length - 1 ? wordsAt('run-in') : [])]
    })
  }
  const labels = plan.places?.map(place => labelOf(place, context))
  return { node, ...(labels ? { labels } : {}) }

  function wordsAt(words: GroupWords): Element[] {
    const caption = captions.get(words)
    const place = places.words.get(words)
    if (!caption || !place) return []
    const set = setCaption(caption, place.widthPx, context).node
    return [withStyle(set, placeStyle(place, topPx))]
  }
}

function placedPicture(
  image: Element,
  place: GroupPlaced & { readonly heightPx: number },
  topPx: number,
  rowPx: number
): Element {
  const { dataFocus, dataWhole } = image.properties
  const focus = typeof dataFocus === 'string' ? `;object-position:${dataFocus}` : ''
  const style = `--rows:${rounded(place.heightPx / rowPx)};${placeStyle(place, topPx)}${focus}`
  const whole = dataWhole === undefined ? {} : { className: ['whole'] }
  return { ...image, properties: { ...image.properties, ...whole, style } }
}

function placeStyle({ leftPx, downPx, widthPx }: GroupPlaced, topPx: number): string {
  return `--left:${rounded(leftPx)}px;--down:${rounded(topPx + downPx)}px;--across:${rounded(widthPx)}px`
}

function withStyle(node: Element, style: string): Element {
  const all = [node.properties.style, style].filter(Boolean).join(';')
  return { ...node, properties: { ...node.properties, style: all } }
}

function rounded(length: number): number {
  return Math.round(length * 1000) / 1000
}
