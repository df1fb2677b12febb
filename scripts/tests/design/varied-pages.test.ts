import { expect, test } from 'vitest'
import type { Skeleton } from '../../design/skeleton.ts'
import { variedPages } from '../../design/varied-pages.ts'

function way(skeleton: Skeleton, points: number) {
  const look = { skeleton, figures: [], taste: { score: 0, terms: [] } }
  return { page: { look }, points }
}

function namesOf(pages: readonly (readonly ReturnType<typeof way>[])[]): readonly Skeleton[] {
  return variedPages(pages).map(({ look }) => look.skeleton)
}

test('A page takes another skeleton than its neighbours have where that costs little', () => {
  const two = [way('lead-and-stack', 0), way('foot-banner', 3)]
  expect(namesOf([two, two])).toEqual(['lead-and-stack', 'foot-banner'])
})

test('It keeps the same where another costs much', () => {
  const two = [way('lead-and-stack', 0), way('foot-banner', 9)]
  expect(namesOf([two, two])).toEqual(['lead-and-stack', 'lead-and-stack'])
})

test('Of three neighbours no two are alike, and the fourth is free again', () => {
  const three = [way('lead-and-stack', 0), way('foot-banner', 1), way('lead-across', 2)]
  expect(namesOf([three, three, three, three])).toEqual([
    'lead-and-stack',
    'foot-banner',
    'lead-across',
    'lead-and-stack'
  ])
})

test('A page that is settled counts for the pages before it', () => {
  const two = [way('lead-and-stack', 0), way('foot-banner', 1)]
  expect(namesOf([two, [way('lead-and-stack', 0)]])).toEqual(['foot-banner', 'lead-and-stack'])
})
