/**
 * Sources of regular expressions (flag `u`), one for each thing that "a Han character" can mean; a rule takes the one
 * that it means, and builds its own expression round it.
 */

/** A character of Chinese: what names are made of, numbers count and copy is measured by; 々 and 〇 are among them. */
export const ideograph = String.raw`\p{Script=Han}`

/** What Chinese or Japanese is written with, beside which a mark or a space of Latin is none. */
export const cjkLetter = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]`

/** What fills an em of a line and may end it, as an ideograph does: kana, Hangul, signs and full-width forms too. */
export const emSquare = String.raw`(?:[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60\u3000-\u303f]|[\u{20000}-\u{3ffff}])`

/** What only an East Asian face draws: all blocks from CJK radicals to Yi, compatibility and full-width forms. */
export const eastAsian = String.raw`(?:[\u2e80-\ua4cf\uf900-\ufaff\ufe10-\uffef]|[\u{20000}-\u{3ffff}])`

/** What a terminal draws in two cells; it leaves out some signs that print fills an em with, and has emoji. */
export const twoCells = String.raw`(?:[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}])`
