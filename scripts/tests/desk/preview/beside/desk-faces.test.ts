import { expect, test } from 'vitest'
import { deskFaces } from '../../../../desk/preview/beside/desk-faces.ts'
import { seeWords } from '../../../../desk/preview/words/see-words.ts'
import { codePoints } from '../../../../kit/cmap.ts'
import { diskWorld } from '../../../../kit/disk.ts'
import { projectFolder as root } from '../../../../kit/folders.ts'

const words = Object.values(seeWords).flatMap(({ en, zh }) => [en, zh])
const faces = deskFaces(words.join(''), root, diskWorld())
const rules = faces.css.split('\n').map(rule => ({
  family: /font-family: "([^"]+)"/.exec(rule)?.[1] ?? '',
  name: /desk-face\/([^"]+)"/.exec(rule)?.[1] ?? '',
  ranges: [...rule.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/g)].map(
    ([, first = '', last = first]) =>
      [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const
  )
}))

test('every Han character of the usual plane is in one slice of each face, and in one alone', () => {
  for (const family of new Set(rules.map(rule => rule.family))) {
    const own = rules.filter(rule => rule.family === family).flatMap(({ ranges }) => ranges)
    const held = own.filter(([first]) => first >= 0x4e00 && first <= 0x9fff)
    expect(held.reduce((sum, [first, last]) => sum + last - first + 1, 0)).toBe(0x9fff - 0x4e00 + 1)
  }
})

test('the first slice draws all that the desk says', async () => {
  const drawn = codePoints((await faces.slice(rules[0]?.name ?? '')) as Uint8Array)
  const lacking = [...words.join('')].filter(one => !drawn.has(one.codePointAt(0) ?? 0))
  expect(lacking).toEqual([])
})

test('no other name is a slice', async () => {
  expect(await faces.slice('../../package.json')).toBeUndefined()
})
