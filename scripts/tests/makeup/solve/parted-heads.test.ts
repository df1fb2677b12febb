import { expect, test } from 'vitest'
import { buttingHeads } from '../../../makeup/page/heads-meet.ts'
import { standsOf } from '../../../makeup/page/place-stories.ts'
import { placeTree } from '../../../makeup/page/tree.ts'
import type { PageSolution } from '../../../makeup/solve/solution.ts'
import { pagesMended, solvePage } from '../../../makeup/solve/solve-page.ts'
import type { MakeupStyle } from '../../../model/makeup-style.ts'
import type { MeasuredStory } from '../../../model/measured-story.ts'
import { relieved } from '../../../model/relief.ts'
import { strictStyle, tinyPin, tinyRoom, tinyStory } from '../tiny-page.ts'

const room = tinyRoom(2, 14)

/** Two stories that stand side by side, as the editor has it; the second has as many lines in a box as outside. */
const stories: readonly MeasuredStory[] = [
  tinyStory('flood', 11, { priority: 1, pin: tinyPin('flood', 3, { rect: { width: 1 } }) }),
  tinyStory('mayor', 9, { priority: 3 })
].map(story => ({ ...story, legs: story.legs.map(leg => ({ ...leg, minus: 3, plus: 2 })) }))

/** The price of a box by which heads are parted: the style's own. */
const dear: MakeupStyle = { ...relieved(strictStyle, 'frames'), cost: strictStyle.cost }

function best({ pages: [page], judging }: PageSolution) {
  if (!page) throw new Error('the page was not filled')
  const stands = standsOf(placeTree(page.tree), judging.stories, judging.style)
  return {
    meeting: buttingHeads(stands).length,
    boxed: stands.filter(({ recipe }) => recipe.boxed).map(({ story }) => story.slug),
    frames: stands.map(({ story, column, row }) => `${story.slug} ${column} ${row}`).sort()
  }
}

test('Heads that can stand no other way meet where no rule may be left', () => {
  const { meeting, boxed } = best(solvePage(stories, room, strictStyle))
  expect(meeting).toBe(1)
  expect(boxed).toEqual([])
})

test('A solved page parts them by one box where it may, and moves nothing else', () => {
  const strict = solvePage(stories, room, strictStyle)
  const mended = best(pagesMended(strict, stories, room, dear))
  expect(mended.meeting).toBe(0)
  expect(mended.boxed).toEqual(['mayor'])
  expect(mended.frames).toEqual(best(strict).frames)
})
