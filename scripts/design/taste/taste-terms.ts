import type { Words } from '../../model/problem.ts'
import { isStory } from '../page-tiers.ts'
import { advertsOn } from './adverts-on.ts'
import { fallsShort } from './falls-short.ts'
import { leadArt } from './lead-art.ts'
import { leadDistance, leadHead, leadSize } from './lead-head.ts'
import { structureOf } from './structure.ts'
import type { TasteView } from './taste-view.ts'

/** What an art director looks at, in the order of the eye; each 0 (as asked) to 1. */
export const tasteTerms = [
  term('lead-size', { en: 'lead small for its page', zh: '头条字号偏小' }, ({ page }) =>
    leadSize(page)
  ),
  term('lead-distance', { en: 'lead near the next head', zh: '头条与次题拉不开' }, ({ page }) =>
    leadDistance(page)
  ),
  term('lead-head', { en: 'lead’s head takes little', zh: '头条标题分量不足' }, ({ page }) =>
    leadHead(page)
  ),
  term('lead-art', { en: 'lead without a large picture', zh: '头条缺大图' }, ({ page }) =>
    leadArt(page)
  ),
  term('white', { en: 'white left over', zh: '空白不匀' }, view => {
    const uneven = view.figure('air-off') + view.figure('air-floats')
    const stacks = view.figure('stack-tight') + view.figure('stack-loose')
    return fallsShort((uneven + stacks) / storiesOn(view), { worst: 2, asked: 0 })
  }),
  term('devices', { en: 'boxes, rules, copy out of grammar', zh: '框线与串文失当' }, view => {
    const cases = deviceFigures.reduce((sum, id) => sum + view.figure(id), 0)
    return fallsShort(cases / storiesOn(view), { worst: 1, asked: 0 })
  }),
  term('structure', { en: 'monotony, odd frames, cuts', zh: '版式单调、版块怪异' }, view =>
    structureOf(view)
  ),
  term('adverts', { en: 'adverts shout', zh: '广告抢眼' }, ({ page }) => advertsOn(page))
] as const

/** Names a term of the taste. */
export type TasteTermId = (typeof tasteTerms)[number]['id']

const deviceFigures = ['filler-box', 'rule-pairs', 'copy-beside-head', 'picture-bare']

function storiesOn({ page }: TasteView): number {
  return Math.max(1, page.frames.filter(isStory).length)
}

function term<Id extends string>(id: Id, name: Words, valueOn: (view: TasteView) => number) {
  return { id, name, valueOn }
}
