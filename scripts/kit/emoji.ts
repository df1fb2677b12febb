/** An emoji character, or one that Unicode may yet make one; digits, # and * are emoji only in keycaps. */
const character = String.raw`(?:(?![0-9#*])\p{Emoji}|(?=\p{Extended_Pictographic})[\u{1f000}-\u{1ffff}])`
const flag = String.raw`\p{Regional_Indicator}{2}`
const keycap = String.raw`[0-9#*]\ufe0f?\u20e3`
/** Letters of a region's flag, as in 🏴󠁧󠁢󠁥󠁮󠁧󠁿. */
const tags = String.raw`[\u{e0020}-\u{e007e}]+\u{e007f}`
const element = String.raw`(?:${flag}|${character}(?:\p{Emoji_Modifier}|\ufe0e|\ufe0f|${tags})?)`

/**
 * Source of a regular expression (flag `u`): an emoji character with all that belongs to it, which one glyph draws
 * (UTS #51 §1.4.9): 👍🏽, 👩‍🚒, 🇨🇳, 1️⃣, ❤️, and ❤ too.
 */
export const emojiCluster = String.raw`(?:${keycap}|${element}(?:\u200d${element})*)\p{M}*`

/** Whether a cluster is to be drawn as a picture whatever faces a text is set in: 😀 and ☎️, not ☎ or 😀 with U+FE0E. */
export function asksForPicture(cluster: string): boolean {
  return !cluster.includes('\ufe0e') && asking.test(cluster)
}

const asking = /\p{Emoji_Presentation}|[\ufe0f\u20e3\u200d]|[\u{e0020}-\u{e007f}]/u

/** The emoji clusters of a text that ask to be drawn as pictures. */
export function picturesIn(text: string): readonly string[] {
  return (text.match(clusters) ?? []).filter(asksForPicture)
}

const clusters = new RegExp(emojiCluster, 'gu')

/** Whether a text is one emoji cluster, of one character or more, that may be drawn as a picture. */
export function mayBePicture(text: string): boolean {
  return asksForPicture(text) || (whole.test(text) && !inSet.test(text))
}

const whole = new RegExp(`^${emojiCluster}$`, 'u')
/** One of a set of signs of which the others are no emoji, as ☑ beside ☐: by itself it stays with them. */
const inSet = /^[☑✔✖♟]/u

/**
 * A text without the selectors that choose between sign and picture, as it is printed: the face is chosen already,
 * and at U+FE0F a browser would look for a coloured face of the machine's own.
 */
export function withoutSelectors(text: string): string {
  return text.replace(/[\ufe0e\ufe0f]/g, '')
}
