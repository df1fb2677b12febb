import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { badCopy, badFronts } from './bad-input.ts'
import { type Fate, throughTheDesk, withHeadline } from './through-the-desk.ts'
import { quickCheck } from './validators.ts'

/** A valid book of the sound stories, and each of the others refused where it is wrong. */
function expectFates({ refused, book, bookProblems }: Fate): void {
  const unplaced = [...refused.values()]
    .flat()
    .filter(({ place }) => place?.line === undefined)
    .map(({ code, place }) => `${code} ${place?.file}`)
  expect(unplaced).toEqual([])
  expect(bookProblems.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(book).toBeDefined()
}

function numbered(texts: readonly string[]): ReadonlyMap<string, string> {
  return new Map(texts.map((text, at) => [`s${at}`, text]))
}

test('of each bad input comes a valid book, or a problem with file and line', async () => {
  const texts = [...Object.values(badCopy).map(withHeadline), ...Object.values(badFronts)]
  expect(texts.length).toBeGreaterThan(130)
  const fate = await throughTheDesk(numbered(texts))
  expectFates(fate)
  expect(await quickCheck(fate.book?.bytes ?? new Uint8Array())).toEqual([])
  expect(fate.refused.size).toBeGreaterThan(20)
  expect(fate.refused.size).toBeLessThan(texts.length / 2)
})

test('so of each example in CommonMark', async () => {
  const folder = dirname(createRequire(import.meta.url).resolve('commonmark-spec/package.json'))
  const spec = readFileSync(join(folder, 'spec.txt'), 'utf8')
  const examples = [...spec.matchAll(/^`{32} example\n([\s\S]*?)^\.$/gm)].map(([, one = '']) =>
    one.replaceAll('→', '\t')
  )
  expect(examples.length).toBeGreaterThanOrEqual(652)
  expectFates(await throughTheDesk(numbered(examples.map(withHeadline))))
}, 60_000)
