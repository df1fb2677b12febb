import { expect, test } from 'vitest'
import { personsOf, titledIn } from '../../typeset/names-in-copy.ts'
import { PlacesInCopy } from '../../typeset/places-in-copy.ts'

const copy = '骑手濮存义写诗。濮存义说，《河湾无名》是他的第一本书。记者问濮存义。濮阳市也来人。'

test('a title in marks in the copy is a name in the headline without them', () => {
  expect(titledIn(copy, ['长篇河湾无名出版'])).toEqual(['河湾无名'])
  expect(titledIn(copy, ['长篇出版'])).toEqual([])
})

test('whom the copy names after what somebody is, is a person', () => {
  expect(personsOf('外卖濮存义写诗', new PlacesInCopy(copy, copy))).toEqual(['濮存义'])
})

test('nobody is a person whom the copy names but once, or never after what somebody is', () => {
  expect(personsOf('濮存义写诗', new PlacesInCopy('骑手濮存义写诗。', '骑手濮存义写诗。'))).toEqual(
    []
  )
  expect(
    personsOf(
      '濮阳市开会',
      new PlacesInCopy('濮阳市开会。濮阳市散会。', '濮阳市开会。濮阳市散会。')
    )
  ).toEqual([])
})
