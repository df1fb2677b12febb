import { describe, expect, it } from 'vitest'
import { boxCost, boxings, seatCosts } from '../../../makeup/leaf/seats.ts'
import type { HeadOption, MeasuredStory, PictureOption } from '../../../model/measured-story.ts'
import { strictStyle, tinyPin, tinyStory, tinyStyle } from '../tiny-page.ts'

const head = (width: number): HeadOption => ({
  width,
  grade: 3,
  rows: 2,
  fill: 0.9,
  upright: false
})
const picture = (width: number): PictureOption => ({ width, least: 4, ideal: 5, most: 6 })

/** The seats of a head of so many columns in a frame of so many, without a box. */
function seats(of: number, width: number, more: Partial<MeasuredStory> = {}, style = strictStyle) {
  const story = tinyStory('flood', 30, { heads: [1, 2, 3, 4].map(head), ...more })
  return seatCosts(story, head(of), { width, boxed: false }, style).map(([seat]) => seat)
}

describe('Copy beside a head', () => {
  const asked = { pin: tinyPin('flood', 4, { wrap: true }) }

  it('stands only where it is pinned', () => {
    expect(seats(3, 4)).toEqual([])
    expect(seats(3, 4, asked)).toEqual(['wrap'])
    expect(seats(3, 4, { pin: tinyPin('flood', 4, { wrap: false }) }, tinyStyle)).toEqual([])
  })

  it('is then never given up for a head over the whole frame, unless no narrower one can be', () => {
    expect(seats(4, 4, asked)).toEqual([])
    expect(seats(1, 1, asked)).toEqual(['over'])
  })

  it('fills a page only where boxes do, and costs more than a box', () => {
    const story = tinyStory('flood', 30)
    const [wrap] = seatCosts(story, head(3), { width: 4, boxed: false }, tinyStyle)
    expect(wrap?.[0]).toBe('wrap')
    expect(wrap?.[1]).toBeGreaterThan(boxCost(story, true, tinyStyle))
  })
})

describe('A picture', () => {
  it('stands over a head of its own width', () => {
    expect(seats(2, 2, { pictures: [picture(2)] })).toEqual(['over', 'under-picture'])
    expect(seats(2, 2, { pictures: [picture(1)] })).toEqual(['over'])
  })

  it('stands beside a head that leaves it just its columns', () => {
    expect(seats(2, 4, { pictures: [picture(2)] })).toEqual(['picture-right', 'picture-left'])
    expect(seats(2, 4, { pictures: [picture(1)] })).toEqual([])
    expect(seats(2, 4, { pictures: [picture(2)], isPictures: true })).toEqual([])
  })
})

describe('A box', () => {
  it('is there for its kind, for an editor, or last of all to fill a page', () => {
    const brief = tinyStory('flood', 30)
    expect(boxings(brief, strictStyle, false)).toEqual([false])
    expect(boxings(brief, tinyStyle, false)).toEqual([false, true])
    expect(boxings({ ...brief, kind: 'editorial' }, strictStyle, false)).toEqual([false, true])
    const asked = { ...brief, pin: tinyPin('flood', 4, { boxed: true }) }
    expect(boxings(asked, strictStyle, false)).toEqual([true])
  })

  it('is given to a brief before a story, and to the lead last', () => {
    const cost = (more: Partial<MeasuredStory>) =>
      boxCost(tinyStory('flood', 30, more), true, tinyStyle)
    const [brief, third, lead] = [{ tier: 'brief' as const }, {}, { priority: 1 }].map(cost)
    expect(brief).toBeLessThan(third ?? 0)
    expect(third).toBeLessThan(lead ?? 0)
  })
})
