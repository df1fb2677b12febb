import { expect, test } from 'vitest'
import { dailyStyle } from '../../../makeup/leaf/daily-style.ts'
import { picturesCost, withOnePictureLeading } from '../../../makeup/page/dominant-picture.ts'
import type { Stand } from '../../../makeup/page/stand.ts'
import type { MeasuredStory } from '../../../model/measured-story.ts'
import { tinyRoom, tinyStory } from '../tiny-page.ts'

const room = tinyRoom(6, 60)
const pictures = [1, 2, 3, 4].map(width => {
  return { width, least: 5 * width, ideal: 5 * width + 1, most: 5 * width + 2 }
})
const lead = tinyStory('flood', 120, { priority: 1, pictures })
const second = tinyStory('fair', 60, { priority: 2, pictures })

const dear = (stories: readonly MeasuredStory[], slug: string) =>
  withOnePictureLeading(stories, room, dailyStyle)
    .find(story => story.slug === slug)
    ?.pictures.filter(({ points }) => points !== undefined)
    .map(({ width }) => width)

test('The lead’s picture is dear where it is small, that of any other story where it is large', () => {
  expect(dear([lead, second], 'flood')).toEqual([1, 2])
  expect(dear([lead, second], 'fair')).toEqual([3, 4])
})

test('A page of one picture has nothing to weigh it against, and where the lead has none the next one leads', () => {
  expect(dear([lead], 'flood')).toEqual([])
  const third = tinyStory('rain', 30, { priority: 3, pictures })
  expect(dear([{ ...lead, pictures: [] }, second, third], 'rain')).toEqual([3, 4])
})

test('A story of pictures leads where its editor ranks it with the lead, or where the lead’s picture stays small', () => {
  const photo = tinyStory('regatta', 0, { priority: 2, pictures, isPictures: true })
  expect(dear([lead, photo], 'flood')).toEqual([1, 2])
  expect(dear([lead, { ...photo, priority: 1 }], 'flood')).toEqual([3, 4])
  expect(dear([lead, { ...photo, priority: 1 }], 'regatta')).toEqual([1, 2])
  const small = { ...lead, pictures: pictures.slice(0, 1) }
  const wide = { ...photo, pictures: pictures.slice(1) }
  expect(dear([small, wide], 'regatta')).toEqual([2])
})

test('A page pays where no picture leads by half, or where another’s does', () => {
  const stand = (story: MeasuredStory, width: number) =>
    ({ story, recipe: { picture: { width, rows: 5 * width, ideal: 5 * width } } }) as Stand
  const cost = (own: number, other: number) =>
    picturesCost([stand(lead, own), stand(second, other)], tinyRoom(1, 100), dailyStyle)
  const none = { ...dailyStyle, cost: { ...dailyStyle.cost, dominant: 0 } }
  const art = picturesCost([stand(lead, 3), stand(second, 3)], tinyRoom(1, 100), none)
  expect(cost(3, 3)).toBeGreaterThan(art + 0.9 * dailyStyle.cost.dominant)
  expect(cost(2, 3)).toBeGreaterThan(cost(3, 3))
  expect(picturesCost([stand(lead, 3), stand(second, 2)], room, none)).toBe(
    picturesCost([stand(lead, 3), stand(second, 2)], room, dailyStyle)
  )
})
