import { describe, expect, it } from 'vitest'
import { leafShapes, recipesFor } from '../../../makeup/leaf/shapes.ts'
import { standOf } from '../../../makeup/page/place-stories.ts'
import { pageReasons } from '../../../makeup/page/reasons.ts'
import { tinyRoom, tinyStory, tinyStyle } from '../tiny-page.ts'

describe('the reasons of a page', () => {
  const room = tinyRoom(4, 26)

  it('name the neighbour whose head a box keeps away', () => {
    const stands = ['flood', 'mayor'].map((slug, index) => {
      const story = tinyStory(slug, 20)
      const [recipe] = recipesFor(leafShapes(story, room, tinyStyle), 2, 13)
      if (recipe === undefined) throw new Error('the story does not fit')
      const rect = { column: 2 * index, row: 0, width: 2, height: 13 }
      const boxed = slug === 'mayor'
      return standOf({ story: slug, rect, recipe: { ...recipe, boxed } }, story, tinyStyle)
    })
    expect(pageReasons(stands, room, tinyStyle)).toEqual([
      {
        story: 'mayor',
        reason: { en: 'boxed: its head would meet that of flood', zh: '加框：避免与 flood 碰题' }
      }
    ])
  })
})
