import type { Element, ElementContent } from 'hast'
import { wordsOf } from '../model/furniture.ts'
import { blankBetween } from '../model/language.ts'
import { childOf, groupFigures } from '../model/picture-group.ts'
import type { GroupPlace } from './group-plans.ts'
import type { SetContext } from './set-paragraph.ts'

/** The words before a caption that say where its picture stands: 左图：, Left:. */
export function labelOf(place: GroupPlace, { language }: SetContext): string {
  return wordsOf(language).pictures[place]
}

const runInKnown = new WeakMap<Element, Map<string, Element>>()

/** All captions of a group as one, each after the words that say which picture it is of; the same element for the same words. */
export function runIn(
  group: Element,
  places: readonly GroupPlace[],
  context: SetContext
): Element | undefined {
  const captions = groupFigures(group).map(figure => childOf(figure, 'figcaption'))
  const [first] = captions.filter(caption => caption !== undefined)
  if (!first) return undefined
  const known = runInKnown.get(group) ?? new Map<string, Element>()
  runInKnown.set(group, known)
  const key = [context.language, ...places].join(' ')
  const gap = blankBetween(context.language)
  const children = captions.flatMap((caption, at): ElementContent[] => {
    const place = places[at]
    if (!caption || !place) return []
    const before = caption === first ? '' : gap
    const label = { ...strong, children: [text(labelOf(place, context))] }
    return [...(before === '' ? [] : [text(before)]), label, ...caption.children]
  })
  const made = known.get(key) ?? { ...first, children }
  known.set(key, made)
  return made
}

const strong: Element = { type: 'element', tagName: 'strong', properties: {}, children: [] }

function text(value: string): ElementContent {
  return { type: 'text', value }
}
