import { describe, expect, test } from 'vitest'
import {
  asksForPicture,
  emojiCluster,
  mayBePicture,
  picturesIn,
  withoutSelectors
} from '../../kit/emoji.ts'

const cluster = new RegExp(`^${emojiCluster}$`, 'u')

describe('An emoji with all that belongs to it is one cluster', () => {
  test.each('😀 👍🏽 👩‍🚒 👨🏽‍⚕️ 👨‍👩‍👧‍👦 🏳️‍🌈 🏴‍☠️ 🇨🇳 🏴󠁧󠁢󠁥󠁮󠁧󠁿 1️⃣ #️⃣ *⃣ ❤️ ❤‍🔥 ☎ ☎︎ ©️ ⭐'.split(' '))(
    '%s',
    text => {
      expect(text).toMatch(cluster)
    }
  )

  test('two are two, and a digit is none', () => {
    for (const text of ['😀😀', '🇨🇳🇫🇷', '1', '1️', '#', '中', '→'])
      expect(text, text).not.toMatch(cluster)
  })
})

test('A sign is drawn as a picture where its author asks for that, an emoji unless he asks for a sign', () => {
  const asking = '😀 ☎️ 1⃣ 👩‍🚒 🇨🇳 ❤️'.split(' ')
  expect(asking.filter(asksForPicture)).toEqual(asking)
  expect('☎ ☎︎ 😀︎ © ™ 1 中 ★'.split(' ').filter(asksForPicture)).toEqual([])
  expect(picturesIn('我❤北京，我❤️北京👍🏽，电话☎1️⃣2️。')).toEqual(['❤️', '👍🏽', '1️⃣'])
})

test('A sign of a set stays with the others of its set where no face of the copy has it', () => {
  expect('❤ ⚠ ✈ 😀 ✔️'.split(' ').filter(mayBePicture)).toEqual('❤ ⚠ ✈ 😀 ✔️'.split(' '))
  expect('☑ ✔ ✖ ♟ ☐ ✓ 中 1'.split(' ').filter(mayBePicture)).toEqual([])
})

test('Selectors between sign and picture are not printed, those of variants are', () => {
  expect(withoutSelectors('❤️☎︎葛\u{e0100}')).toBe('❤☎葛\u{e0100}')
})
