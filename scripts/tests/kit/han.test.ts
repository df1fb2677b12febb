import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectFolder } from '../../kit/folders.ts'
import { cjkLetter, eastAsian, emSquare, ideograph, twoCells } from '../../kit/han.ts'

const shown = '字𠮷々〇⺀ぁアㄅ가、，Ａ㎡—“①a1é'

describe('Each expression has a meaning of its own', () => {
  test.each([
    ['ideograph', ideograph, '字𠮷々〇⺀'],
    ['letter of Chinese or Japanese', cjkLetter, '字𠮷々〇⺀ぁアㄅ'],
    ['square as an em', emSquare, '字𠮷々〇⺀ぁアㄅ가、，Ａ㎡'],
    ['only in East Asian faces', eastAsian, '字𠮷々〇⺀ぁアㄅ、，Ａ㎡'],
    ['two cells of a terminal', twoCells, '字𠮷々〇⺀ぁアㄅ가、，Ａ㎡']
  ])('%s', (_, source, found) => {
    const expression = new RegExp(`^${source}$`, 'u')
    expect([...shown].filter(one => expression.test(one)).join('')).toBe(found)
  })

  test('a terminal gives emoji two cells, which are no squares of a line', () => {
    expect(new RegExp(twoCells, 'u').test('🙂')).toBe(true)
    expect(new RegExp(emSquare, 'u').test('🙂')).toBe(false)
  })
})

/** The press judges what the setting takes for Han, or asks inside a page, where nothing can be imported, as the desk’s client does. */
const apart = [
  'desk/preview/client/stage/pick.ts',
  'kit/han.ts',
  'press/type/doubtful-breaks.ts',
  'press/type/line-rules.ts',
  'press/type/measure-type.ts',
  'press/type/type-runs.ts'
]

test('Nothing else says what a Han character is', () => {
  const scripts = join(projectFolder, 'scripts')
  const found = readdirSync(scripts, { recursive: true, encoding: 'utf8' })
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => /\.(?:ts|mjs|js)$/.test(path) && !/^(?:tests|node_modules)\//.test(path))
    .filter(path => /Script=Han\b|\\u2e80/.test(readFileSync(join(scripts, path), 'utf8')))
  expect(found.toSorted()).toEqual(apart)
})
