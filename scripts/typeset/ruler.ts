import * as harfbuzz from 'harfbuzzjs'
import { asksForPicture, mayBePicture, withoutSelectors } from '../kit/emoji.ts'
import type { FaceRoles } from '../model/style.ts'
import type { NarrowMark, Ruler } from './atom.ts'
import { bytesByFamily, type CutFace } from './cut-faces.ts'

interface OpenFace {
  readonly font: harfbuzz.Font
  readonly unitsPerEm: number
}

/** One of the faces of a family. */
interface Drawer {
  readonly family: string
  readonly at: number
}

/** A letter with the marks, joiners and selectors after it: one face draws all of it. */
const clusters = /[\s\S](?:\p{M}|\u200c|\u200d)*/gu

/** A quotation mark as wide as this is one for Chinese. */
const wideMarkEm = 0.75

/** The ruler of the faces that an issue was cut; `other` is the family that draws what they lack, `emoji` that of emoji. */
export function rulerOf(
  faces: readonly CutFace[],
  { other, emoji }: Pick<FaceRoles, 'other' | 'emoji'>
): Ruler {
  return harfbuzzRuler(bytesByFamily(faces), other, emoji)
}

/**
 * Measures words with the very faces the page is printed in, kerning included (HarfBuzz, as Chromium does);
 * what a face lacks is measured in the family `other`, which draws it.
 */
export function harfbuzzRuler(
  faces: ReadonlyMap<string, Uint8Array | readonly Uint8Array[]>,
  other?: string,
  emoji?: string
): Ruler {
  const open = new Map<string, readonly OpenFace[]>()
  const known = new Map<string, number>()

  /** The faces of a family: the first has most of its characters, others stand beside it. */
  function facesOf(family: string): readonly OpenFace[] {
    const found = open.get(family)
    if (found) return found
    const bytes = faces.get(family)
    if (!bytes) throw new Error(`no face of the family ${family} was loaded`)
    const made = (bytes instanceof Uint8Array ? [bytes] : bytes).map(openFace)
    open.set(family, made)
    return made
  }

  function faceOf({ family, at }: Drawer): OpenFace {
    const face = facesOf(family)[at]
    if (!face) throw new Error(`the family ${family} has no face ${at}`)
    return face
  }

  function draws(family: string, character: string): boolean {
    return drawerIn(family, character) !== undefined
  }

  /** Which face of a family draws a character. */
  function drawerIn(family: string, character: string): Drawer | undefined {
    const code = character.codePointAt(0) ?? 0
    const at = facesOf(family).findIndex(({ font }) => font.nominalGlyph(code) !== undefined)
    return at < 0 ? undefined : { family, at }
  }

  /** The face that draws a character of a text set in a family. */
  function drawnBy(character: string, family: string): Drawer {
    const own = drawerIn(family, character)
    if (own || other === undefined || other === family || !faces.has(other))
      return own ?? { family, at: 0 }
    return drawerIn(other, character) ?? { family, at: 0 }
  }

  function shapedEm(text: string, by: Drawer, features: harfbuzz.Feature[] = []): number {
    const { font, unitsPerEm } = faceOf(by)
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
    const drawers = other === undefined ? [family] : [family, other]
    for (const drawer of drawers.filter(drawer => faces.has(drawer) && draws(drawer, mark))) {
      const widthEm = shapedEm(mark, { family: drawer, at: 0 }, [new harfbuzz.Feature('pwid', 1)])
      if (widthEm < wideMarkEm) return { widthEm, drawnBy: drawer === family ? 'own' : 'other' }
    }
    return undefined
  }

  /** Whether a text's own face, or the one for others, has a sign that is an emoji too, as ☎: not one beside them. */
  function drawsSign(sign: string, family: string): boolean {
    const families = other !== undefined && faces.has(other) ? [family, other] : [family]
    return families.some(one => drawerIn(one, sign)?.at === 0)
  }

  return {
    emojiEm(cluster, family) {
      if (emoji === undefined || !faces.has(emoji) || !mayBePicture(cluster)) return undefined
      const shown = withoutSelectors(cluster)
      if (![...shown].every(one => draws(emoji, one))) return undefined
      if (!asksForPicture(cluster) && drawsSign(shown, family)) return undefined
      return shapedEm(shown, { family: emoji, at: 0 })
    },
    fullEm(family) {
      const known = fullEms.get(family)
      if (known !== undefined) return known
      const em = draws(family, '一') ? shapedEm('一', drawnBy('一', family)) : 1
      fullEms.set(family, em)
      return em
    },
    widthEm(text, family) {
      const key = `${family}\n${text}`
      const width = known.get(key)
      if (width !== undefined) return width
      const runs: { by: Drawer; text: string }[] = []
      for (const cluster of text.match(clusters) ?? []) {
        const by = drawnBy(cluster, family)
        const last = runs.at(-1)
        if (last?.by.family === by.family && last.by.at === by.at) last.text += cluster
        else runs.push({ by, text: cluster })
      }
      const em = runs.reduce((sum, run) => sum + shapedEm(run.text, run.by), 0)
      known.set(key, em)
      return em
    },
    narrow(mark, family) {
      const key = `${family}\n${mark}`
      if (!narrowMarks.has(key)) narrowMarks.set(key, narrowed(mark, family))
      return narrowMarks.get(key)
    },
    boxEm(family) {
      const { font, unitsPerEm } = faceOf({ family, at: 0 })
      const { ascender, descender } = font.hExtents()
      return { ascent: ascender / unitsPerEm, descent: -descender / unitsPerEm }
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

function openFace(bytes: Uint8Array): OpenFace {
  // Copied: a Buffer may be a window on a larger one, and its slice() would be too.
  const face = new harfbuzz.Face(new harfbuzz.Blob(new Uint8Array(bytes).buffer))
  return { font: new harfbuzz.Font(face), unitsPerEm: face.upem }
}
