import * as harfbuzz from 'harfbuzzjs'
import type { NarrowMark, Ruler } from './atom.ts'

interface OpenFace {
  readonly font: harfbuzz.Font
  readonly unitsPerEm: number
}

/** A quotation mark as wide as this is one for Chinese. */
const wideMarkEm = 0.75

/**
 * Measures words with the very faces the page is printed in, kerning included (HarfBuzz, as Chromium does);
 * what a face lacks is measured in the family `other`, which draws it.
 */
export function harfbuzzRuler(faces: ReadonlyMap<string, Uint8Array>, other?: string): Ruler {
  const open = new Map<string, OpenFace>()
  const known = new Map<string, number>()

  function faceOf(family: string): OpenFace {
    const found = open.get(family)
    if (found) return found
    const bytes = faces.get(family)
    if (!bytes) throw new Error(`no face of the family ${family} was loaded`)
    // Copied: a Buffer may be a window on a larger one, and its slice() would be too.
    const face = new harfbuzz.Face(new harfbuzz.Blob(new Uint8Array(bytes).buffer))
    const made = { font: new harfbuzz.Font(face), unitsPerEm: face.upem }
    open.set(family, made)
    return made
  }

  function draws(family: string, character: string): boolean {
    return faceOf(family).font.nominalGlyph(character.codePointAt(0) ?? 0) !== undefined
  }

  /** The family that draws a character of a text set in another. */
  function drawnBy(character: string, family: string): string {
    if (other === undefined || other === family || draws(family, character)) return family
    return faces.has(other) && draws(other, character) ? other : family
  }

  function shapedEm(text: string, family: string, features: harfbuzz.Feature[] = []): number {
    const { font, unitsPerEm } = faceOf(family)
    const buffer = new harfbuzz.Buffer()
    buffer.addText(text)
    buffer.guessSegmentProperties()
    harfbuzz.shape(font, buffer, features)
    const advance = buffer.getGlyphPositions().reduce((sum, glyph) => sum + glyph.xAdvance, 0)
    return advance / unitsPerEm
  }

  const fullEms = new Map<string, number>()
  const narrowMarks = new Map<string, NarrowMark | undefined>()

  function narrowed(mark: string, family: string): NarrowMark | undefined {
    if (shapedEm(mark, drawnBy(mark, family)) < wideMarkEm) return undefined
    for (const drawer of [family, ...(other === undefined ? [] : [other])]) {
      if (!faces.has(drawer) || !draws(drawer, mark)) continue
      const widthEm = shapedEm(mark, drawer, [new harfbuzz.Feature('pwid', 1)])
      if (widthEm < wideMarkEm) return { widthEm, drawnBy: drawer === family ? 'own' : 'other' }
    }
    return undefined
  }

  return {
    fullEm(family) {
      const known = fullEms.get(family)
      if (known !== undefined) return known
      const em = draws(family, '一') ? shapedEm('一', family) : 1
      fullEms.set(family, em)
      return em
    },
    widthEm(text, family) {
      const key = `${family}\n${text}`
      const width = known.get(key)
      if (width !== undefined) return width
      const runs: { family: string; text: string }[] = []
      for (const character of text) {
        const drawn = drawnBy(character, family)
        const last = runs.at(-1)
        if (last?.family === drawn) last.text += character
        else runs.push({ family: drawn, text: character })
      }
      const em = runs.reduce((sum, run) => sum + shapedEm(run.text, run.family), 0)
      known.set(key, em)
      return em
    },
    narrow(mark, family) {
      const key = `${family}\n${mark}`
      if (!narrowMarks.has(key)) narrowMarks.set(key, narrowed(mark, family))
      return narrowMarks.get(key)
    },
    inkEm(character, family) {
      const { font, unitsPerEm } = faceOf(drawnBy(character, family))
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
