import * as harfbuzz from 'harfbuzzjs'
import type { CutFace } from '../../typeset/cut-faces.ts'

/** A glyph of a line; lengths in em. */
export interface LineGlyph {
  readonly glyph: number
  /** The letters it stands for; none where the glyph before stands for them too. */
  readonly text: string
  readonly advanceEm: number
  /** As its face has it. */
  readonly ownEm: number
}

/** Glyphs of one face, one after the other. */
export interface LineRun {
  readonly face: CutFace
  readonly glyphs: readonly LineGlyph[]
}

/** A letter with the marks and selectors after it. */
const clusters = /[\s\S](?:\p{M}|\u200d[\s\S]|[\ufe00-\ufe0f]|[\udb40][\udd00-\uddef])*/gu

/**
 * Sets a text on one line in the first of the faces that draws each letter (HarfBuzz, as the page is measured);
 * letters that none draws are given back instead. Spaces between Han and Latin are as wide as `gapEm`.
 */
export function shapedLine(
  text: string,
  faces: readonly CutFace[],
  gapEm: number
): { readonly runs: readonly LineRun[] } | { readonly lacking: readonly string[] } {
  const parts: { readonly face: CutFace; text: string }[] = []
  const lacking: string[] = []
  for (const cluster of text.match(clusters) ?? []) {
    const face = faces.find(one =>
      [...cluster].every(letter => isSilent(letter) || one.covers(letter))
    )
    const last = parts.at(-1)
    if (!face) lacking.push(cluster)
    else if (last?.face === face) last.text += cluster
    else parts.push({ face, text: cluster })
  }
  if (lacking.length > 0) return { lacking: [...new Set(lacking)] }
  const runs = parts.map(part => ({ face: part.face, glyphs: shaped(part.text, part.face) }))
  return { runs: runs.map(run => withGaps(run, gapEm)) }
}

/** How long a line is, em. */
export function lineEm(runs: readonly LineRun[]): number {
  return runs.flatMap(({ glyphs }) => glyphs).reduce((sum, { advanceEm }) => sum + advanceEm, 0)
}

function isSilent(letter: string): boolean {
  return /[\ufe00-\ufe0f]|\u200d|[\u{e0100}-\u{e01ef}]/u.test(letter)
}

/** A space is as wide as the gap that the house puts between Han and Latin. */
function withGaps({ face, glyphs }: LineRun, gapEm: number): LineRun {
  return {
    face,
    glyphs: glyphs.map(glyph => (glyph.text === ' ' ? { ...glyph, advanceEm: gapEm } : glyph))
  }
}

function shaped(text: string, { bytes }: CutFace): readonly LineGlyph[] {
  const face = new harfbuzz.Face(new harfbuzz.Blob(new Uint8Array(bytes).buffer))
  const font = new harfbuzz.Font(face)
  const buffer = new harfbuzz.Buffer()
  buffer.addText(text)
  buffer.guessSegmentProperties()
  harfbuzz.shape(font, buffer)
  const positions = buffer.getGlyphPositions()
  const infos = buffer.getGlyphInfos()
  return infos.map(({ codepoint, cluster }, at) => {
    const next = infos.slice(at + 1).find(info => info.cluster > cluster)?.cluster ?? text.length
    const isFirst = infos[at - 1]?.cluster !== cluster
    return {
      glyph: codepoint,
      text: isFirst ? text.slice(cluster, next) : '',
      advanceEm: (positions[at]?.xAdvance ?? 0) / face.upem,
      ownEm: font.glyphHAdvance(codepoint) / face.upem
    }
  })
}
