import { describe, expect, it } from 'vitest'
import { leafShapes, recipesFor } from '../../../makeup/leaf/shapes.ts'
import { departures, departureText, departureWords } from '../../../makeup/page/departures.ts'
import { standOf } from '../../../makeup/page/place-stories.ts'
import type { LeafRecipe } from '../../../model/layout.ts'
import type { MeasuredStory } from '../../../model/measured-story.ts'
import { tinyPin, tinyRoom, tinyStory, tinyStyle } from '../tiny-page.ts'

const room = tinyRoom(4, 26)

/** A frame of 20 lines at a place of the page, its recipe as the style has it but for what is said. */
function stand(
  slug: string,
  [column, row]: readonly [number, number],
  recipe: Partial<LeafRecipe> = {},
  more: Partial<MeasuredStory> = {}
) {
  const story = tinyStory(slug, 20, more)
  const [own] = recipesFor(leafShapes(tinyStory(slug, 20), room, tinyStyle), 2, 13)
  if (own === undefined) throw new Error('the story does not fit')
  const { airRows } = tinyStyle
  const plain = { ...own, boxed: false, seat: 'over', airRows: airRows.ideal } as const
  const rect = { column, row, width: 2, height: 13 }
  return standOf({ story: slug, rect, recipe: { ...plain, ...recipe } }, story, tinyStyle)
}

const told = (...stands: readonly ReturnType<typeof stand>[]) =>
  departures(stands, room, tinyStyle).map(departureText)

describe('What a page leaves of the rules', () => {
  it('is nothing where heads have their air and nobody is boxed', () => {
    expect(told(stand('flood', [0, 0]), stand('mayor', [2, 0]))).toEqual([])
  })

  it('is white that a head has more or less than the style', () => {
    const { ideal } = tinyStyle.airRows
    const found = [1, 2, -1].map(more => told(stand('flood', [0, 0], { airRows: ideal + more })))
    expect(found).toEqual([['flood air +1'], ['flood air +2'], ['flood air -1']])
  })

  it('is a box or copy beside a head that neither a kind nor an editor asks for', () => {
    expect(told(stand('flood', [0, 0], { boxed: true }))).toEqual(['flood box'])
    expect(told(stand('flood', [0, 0], { seat: 'wrap' }))).toEqual(['flood wrap'])
    const asked = { pin: tinyPin('flood', 4, { boxed: true }) }
    expect(told(stand('flood', [0, 0], { boxed: true }, asked))).toEqual([])
    const wrapped = { pin: tinyPin('flood', 4, { wrap: true }) }
    expect(told(stand('flood', [0, 0], { seat: 'wrap' }, wrapped))).toEqual([])
    expect(told(stand('flood', [0, 0], { boxed: true }, { kind: 'editorial' }))).toEqual([])
  })

  it('is a gutter from top to foot, and every seam after the first, on a page of six stories', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f']
    const six = names.map((slug, at) => ({
      ...stand(slug, [2 * (at % 2), 9 * Math.floor(at / 2)]),
      height: 9
    }))
    expect(told(...six)).toEqual(['gutter', 'seam'])
    expect(told(...six.slice(0, 5))).toEqual([])
  })

  it('is said in both languages, whatever it is', () => {
    for (const what of ['air', 'box', 'wrap', 'gutter', 'seam'] as const) {
      const { en, zh } = departureWords({ what })
      expect(en).not.toBe('')
      expect(zh).toMatch(/\p{Script=Han}/u)
    }
    expect(departureWords({ what: 'air', rows: -1 }).en).toContain('fewer')
  })
})
