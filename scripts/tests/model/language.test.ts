import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectFolder } from '../../kit/folders.ts'
import { canonicalTag, profileOf, wordsTag } from '../../model/language.ts'

describe('A language tag is read alike however it is spelled', () => {
  test.each([
    ['zh-CN', 'Chinese of the mainland'],
    ['zh', 'Chinese of the mainland'],
    ['zh-SG', 'Chinese of the mainland'],
    ['ZH-cn', 'Chinese of the mainland'],
    ['zh_CN', 'Chinese of the mainland'],
    ['zho', 'Chinese of the mainland'],
    ['cmn', 'Chinese of the mainland'],
    ['cmn-Hans-CN', 'Chinese of the mainland'],
    ['zh-Hans', 'Chinese of the mainland'],
    // The characters are simplified, so the marks are the mainland's.
    ['zh-Hans-HK', 'Chinese of the mainland'],
    ['zh-Hans-TW', 'Chinese of the mainland'],
    ['zh-Latn', 'Chinese of the mainland'],
    ['zh-TW', 'Chinese of taiwan'],
    ['zh-tw', 'Chinese of taiwan'],
    ['zh-Hant', 'Chinese of taiwan'],
    ['zh-Hant-TW', 'Chinese of taiwan'],
    ['zh-Hanb-TW', 'Chinese of taiwan'],
    ['cmn-TW', 'Chinese of taiwan'],
    ['zh-HK', 'Chinese of hong-kong'],
    ['zh-MO', 'Chinese of hong-kong'],
    ['zh-Hant-HK', 'Chinese of hong-kong'],
    ['zh-Hant-MO', 'Chinese of hong-kong'],
    ['zh-CN-Hant', 'Chinese of the mainland'],
    ['ja', 'filled, without spaces'],
    ['jpn', 'filled, without spaces'],
    ['en', 'English parted by en-us'],
    ['eng', 'English parted by en-us'],
    ['en-US', 'English parted by en-us'],
    ['en-CA', 'English parted by en-us'],
    ['en-GB', 'English parted by en-gb'],
    ['en_GB', 'English parted by en-gb'],
    ['EN-gb', 'English parted by en-gb'],
    ['en-uk', 'English parted by en-gb'],
    ['en-GB-oxendict', 'English parted by en-gb'],
    ['en-Latn-AU', 'English parted by en-gb'],
    ['en-HK', 'English parted by en-gb'],
    ['enm', 'words, no row'],
    ['fr', 'words, no row'],
    ['ko', 'words, no row'],
    ['yue', 'words, no row'],
    ['x-none', 'words, no row'],
    ['not a tag', 'words, no row'],
    ['', 'words, no row']
  ])('%s: %s', (tag, name) => {
    expect(shortName(tag)).toBe(name)
  })
})

test.each([
  ['ZH-cn', 'zh-CN'],
  ['zh_tw', 'zh-TW'],
  ['cmn-Hant', 'zh-Hant'],
  ['fr', 'fr'],
  ['zh-CN-Hant', undefined]
])('%s is written %s', (tag, canonical) => {
  expect(canonicalTag(tag)).toBe(canonical)
})

test.each([
  ['zh-HK', 'zh-HK'],
  ['en-GB', 'en-GB'],
  ['fr', 'en'],
  ['ja', 'en']
])('The words of the house in a paper of %s are in %s', (language, tag) => {
  expect(wordsTag(language)).toBe(tag)
})

test('The style sheets tell the same languages apart by their spaces', () => {
  const styles = join(projectFolder, 'styles')
  const sheets = readdirSync(styles, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.css'))
    .map(name => readFileSync(join(styles, name), 'utf8'))
  const named = sheets.flatMap(sheet =>
    [...sheet.matchAll(/:lang\((\w+)\)/g)].map(match => match[1] ?? '')
  )
  expect(new Set(named)).toEqual(new Set(['zh', 'ja']))
  const unspaced = ['zh', 'ja', 'en', 'fr', 'ko', 'de'].filter(tag => !profileOf(tag).isSpaced)
  expect(unspaced).toEqual(['zh', 'ja'])
})

describe('Languages are told apart nowhere else', () => {
  const languageTest =
    /\^\(?(?:\?:)?(?:zh|en|ja)\b|-\((?:\?:)?(?:hant|tw|hk|mo)\b|startsWith\('(?:zh|en|ja)/i
  const scripts = join(projectFolder, 'scripts')
  const sources = readdirSync(scripts, { recursive: true, encoding: 'utf8' })
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => /\.(?:ts|mjs|js)$/.test(path) && !/^(?:tests|node_modules)\//.test(path))

  test('in the program', () => {
    const found = sources.filter(path =>
      languageTest.test(readFileSync(join(scripts, path), 'utf8'))
    )
    expect(found.toSorted()).toEqual(toolLanguage)
  })
})

/** Which language the tools speak to their user is another thing than which one a paper is written in. */
const toolLanguage = ['setup/tool-language.mjs']

function shortName(tag: string): string {
  const { isSpaced, houseStyle, standsUpright, region, hyphens, styleSet } = profileOf(tag)
  if (houseStyle === 'english' && isSpaced && styleSet && region.name === 'mainland') {
    return `English parted by ${hyphens}`
  }
  if (hyphens || styleSet || houseStyle !== 'chinese') return 'a mixture'
  if (standsUpright && !isSpaced) {
    return `Chinese of ${region.name === 'mainland' ? 'the ' : ''}${region.name}`
  }
  if (standsUpright || region.name !== 'mainland') return 'a mixture'
  return isSpaced ? 'words, no row' : 'filled, without spaces'
}
