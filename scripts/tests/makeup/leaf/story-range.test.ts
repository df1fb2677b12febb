import { describe, expect, it } from 'vitest'
import { storyRange } from '../../../makeup/leaf/story-range.ts'
import { tinyRoom, tinyStory, tinyStyle } from '../tiny-page.ts'

const room = tinyRoom(4, 60)

describe('the cells that a story takes', () => {
  it('are more than the page has where its lines are too many for every frame', () => {
    const { least } = storyRange(tinyStory('flood', 400), room, tinyStyle)
    expect(least).toBeGreaterThan(4 * 60)
  })

  it('are none, and not more than the page has, where only its whole parts leave every frame short', () => {
    const stiff = { ...tinyStory('flood', 100), fills: () => false }
    expect(storyRange(stiff, room, tinyStyle)).toEqual({ least: 0, most: 0 })
  })
})
