import * as harfbuzz from 'harfbuzzjs'
import type { Ruler } from './atom.ts'

/** Measures words with the very faces the page is printed in, kerning included (HarfBuzz, as Chromium does). */
export function harfbuzzRuler(faces: ReadonlyMap<string, Uint8Array>): Ruler {
  const fonts = new Map<string, { font: harfbuzz.Font; unitsPerEm: number }>()
  const known = new Map<string, number>()

  function fontOf(family: string): { font: harfbuzz.Font; unitsPerEm: number } {
    const open = fonts.get(family)
    if (open) return open
    const bytes = faces.get(family)
    if (!bytes) throw new Error(`no face of the family ${family} was loaded`)
    // Copied: a Buffer may be a window on a larger one, and its slice() would be too.
    const face = new harfbuzz.Face(new harfbuzz.Blob(new Uint8Array(bytes).buffer))
    const made = { font: new harfbuzz.Font(face), unitsPerEm: face.upem }
    fonts.set(family, made)
    return made
  }

  return {
    widthEm(text, family) {
      const key = `${family}\n${text}`
      const width = known.get(key)
      if (width !== undefined) return width
      const { font, unitsPerEm } = fontOf(family)
      const buffer = new harfbuzz.Buffer()
      buffer.addText(text)
      buffer.guessSegmentProperties()
      harfbuzz.shape(font, buffer)
      const advance = buffer.getGlyphPositions().reduce((sum, glyph) => sum + glyph.xAdvance, 0)
      known.set(key, advance / unitsPerEm)
      return advance / unitsPerEm
    },
    inkEm(character, family) {
      const { font, unitsPerEm } = fontOf(family)
      const glyph = font.nominalGlyph(character.codePointAt(0) ?? 0)
      const box = glyph === undefined ? undefined : font.glyphExtents(glyph)
      if (!box) return { left: 0.5, right: 0.5, top: 0, bottom: 0 }
      const em = (units: number) => units / unitsPerEm
      return {
        left: em(box.xBearing),
        right: em(box.xBearing + box.width),
        top: em(box.yBearing),
        bottom: em(box.yBearing + box.height)
      }
    }
  }
}
