const rightToLeft =
  /^[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const between = /^[\s\p{M}\u200c\u200d]*$/u

/**
 * Puts glyphs' texts into the order in which they are read: Skia writes letters that run to the left as they stand
 * from left to right, and what stands for several letters keeps the order inside it.
 */
export function readingOrder(glyphs: readonly string[]): string {
  let text = ''
  for (let at = 0; at < glyphs.length; at++) {
    let last = at
    if (!rightToLeft.test(glyphs[at] ?? '')) {
      text += glyphs[at]
      continue
    }
    for (let to = at + 1; to < glyphs.length; to++) {
      const glyph = glyphs[to] ?? ''
      if (rightToLeft.test(glyph)) last = to
      else if (!between.test(glyph)) break
    }
    text += glyphs
      .slice(at, last + 1)
      .reverse()
      .join('')
    at = last
  }
  return text
}
