import { describe, expect, it } from 'vitest'
import { factorOf, groupPlaces } from '../../typeset/group-places.ts'
import { type GroupCopy, type GroupPlan, groupPlans } from '../../typeset/group-plans.ts'

/** A group of pictures of such shapes (height ÷ width), each with a caption of so many characters of 10 px. */
function copyOf(ratios: readonly number[], words: number, areTogether?: boolean): GroupCopy {
  const deep = (characters: number, widthPx: number) =>
    characters === 0 ? 0 : 5 + 14 * Math.ceil((characters * 10) / widthPx)
  return {
    ratios,
    ownWords: (_, widthPx) => deep(words, widthPx),
    runInWords: widthPx => deep(words * ratios.length, widthPx),
    sharedWords: () => 0,
    ...(areTogether === undefined ? {} : { areTogether }),
    gutterPx: 20,
    underWordsPx: 15,
    leastPx: 90
  }
}

const shapes = [2 / 3, 9 / 16, 1, 3 / 2]
const groups = shapes.flatMap(one =>
  shapes.flatMap(other => [[one, other], ...shapes.map(third => [one, other, third])])
)

function laid(plan: GroupPlan, copy: GroupCopy, widthPx: number, heightPx: number) {
  const { ratios, underWordsPx } = copy
  const deepOf = (words: number | 'run-in' | 'shared', wide: number) =>
    words === 'shared'
      ? copy.sharedWords(wide)
      : words === 'run-in'
        ? copy.runInWords(wide, plan.places ?? [])
        : copy.ownWords(words, wide)
  const places = groupPlaces(plan, { widthPx, heightPx, ratios, underWordsPx }, deepOf)
  const pictures = [...places.pictures.values()].map(one => ({
    left: one.leftPx,
    top: one.downPx,
    right: one.leftPx + one.widthPx,
    bottom: one.downPx + one.heightPx
  }))
  const words = [...places.words].map(([of, one]) => ({
    left: one.leftPx,
    top: one.downPx,
    right: one.leftPx + one.widthPx,
    bottom: one.downPx + deepOf(of, one.widthPx)
  }))
  return { pictures, words }
}

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** What is wrong with a plan at the height of its highest column, where all pictures keep near their shapes there. */
function faultsOf(plan: GroupPlan, copy: GroupCopy, widthPx: number): readonly string[] {
  const heights = plan.columns.map(one => one.fixedPx + one.naturalPx + plan.footPx)
  const heightPx = Math.max(...heights)
  if (plan.columns.some(one => Math.abs(factorOf(plan, one, heightPx) - 1) > 0.06)) return []
  const { pictures, words } = laid(plan, copy, widthPx, heightPx)
  const boxes = [...pictures, ...words]
  const told = JSON.stringify([copy.ratios, plan.places])
  const isOut = ({ left, right, bottom }: Box) =>
    left < -0.01 || right > widthPx + 0.01 || bottom > heightPx + 0.01
  const meet = (one: Box, other: Box) =>
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > 0.01 &&
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 0.01
  const overlaps = boxes.some((one, at) => boxes.slice(at + 1).some(other => meet(one, other)))
  return [
    ...(pictures.length === copy.ratios.length ? [] : [`a picture lacks ${told}`]),
    ...(boxes.some(isOut) ? [`outside ${told}`] : []),
    ...(overlaps ? [`overlap ${told}`] : [])
  ]
}

describe('The plans of a group', () => {
  it.each([130, 380, 600, 900])('put all inside %i px, nothing over anything', widthPx => {
    const wishes = groups.flatMap(ratios =>
      [undefined, true, false].map(together => copyOf(ratios, 24, together))
    )
    const faults = wishes.flatMap(copy =>
      groupPlans(copy, widthPx).flatMap(plan => faultsOf(plan, copy, widthPx))
    )
    expect(faults).toEqual([])
  })

  it('cut nothing from pictures side by side: each is as high as its own shape', () => {
    const copy = copyOf([2 / 3, 3 / 2], 0)
    const [row] = groupPlans(copy, 600)
    const naturals = row?.columns.map(one => Math.round(one.naturalPx))
    expect(new Set(naturals).size).toBe(1)
  })

  it('name the places of pictures only where captions do not stand under them', () => {
    const wanted = groupPlans(copyOf([2 / 3, 2 / 3, 2 / 3], 24, true), 600)
    expect(wanted.every(({ places }) => places !== undefined)).toBe(true)
    const refused = groupPlans(copyOf([2 / 3, 2 / 3, 2 / 3], 24, false), 600)
    expect(refused.every(({ places }) => places === undefined)).toBe(true)
    const wordless = groupPlans(copyOf([2 / 3, 2 / 3], 0), 600)
    expect(wordless.every(({ places }) => places === undefined)).toBe(true)
  })

  it('stand in one column where there is no room for two', () => {
    const plans = groupPlans(copyOf([2 / 3, 2 / 3], 24), 150)
    expect(plans.map(({ columns }) => columns.length)).toEqual([1])
  })
})
