import { expect, test } from 'vitest'
import { actWords } from '../../../../desk/preview/words/act-words.ts'
import { seeWords } from '../../../../desk/preview/words/see-words.ts'

test('no name of the desk’s words has two meanings', () => {
  const acts = new Set(Object.keys(actWords))
  expect(Object.keys(seeWords).filter(name => acts.has(name))).toEqual([])
})

test('both languages fill the same holes', () => {
  const holesOf = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort()
  const unlike = Object.entries({ ...seeWords, ...actWords }).filter(
    ([, { en, zh }]) => `${holesOf(en)}` !== `${holesOf(zh)}`
  )
  expect(unlike).toEqual([])
})
