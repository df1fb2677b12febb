import sharp from 'sharp'
import type { Cache } from '../kit/cache.ts'
import { sha256Hex } from '../kit/hash.ts'
import type { Issue } from '../model/issue.ts'
import type { Place, Problem } from '../model/problem.ts'
import type { SetPage } from '../model/set-copy.ts'
import type { Style } from '../model/style.ts'
import { seenLines } from '../press/seen-lines.ts'
import type { SeenPiece } from '../press/seen-text.ts'
import { type UnseenLine, unseenLines } from '../press/unseen.ts'
import { unseenProblems } from '../press/unseen-problems.ts'
import { bytesByFamily, type CutFace } from '../typeset/cut-faces.ts'
import { type FaceInk, faceInk, familyInk } from '../typeset/glyph-ink.ts'

/** What pages are looked at with. */
export interface LookTools {
  readonly issue: Issue
  readonly pages: readonly SetPage[]
  readonly style: Style
  readonly faces: readonly CutFace[]
  /** Keeps the verdict on a page, so that an unchanged one is not looked at again. */
  readonly cache: Cache
}

/** How pages are looked at. */
export type LookAtPages = typeof lookAtPages

/** Proves on the pages' pictures (PNG) that every line of type can be read; gives what cannot. */
export async function lookAtPages(
  pieces: readonly SeenPiece[],
  pictures: readonly Uint8Array[],
  { issue, pages, style, faces, cache }: LookTools
): Promise<readonly Problem[]> {
  const { leastTypePx: typePx, leastNotePx: notePx, trimWidthMm } = style
  const bytes = bytesByFamily(faces)
  const inks = new Map<string, FaceInk | undefined>()
  const inkOf = (family: string) => {
    const all = bytes.get(family)
    if (all && !inks.has(family)) inks.set(family, familyInk(all.map(faceInk)))
    return inks.get(family)
  }
  const hashes = faces.map(face => `${face.family} ${sha256Hex(face.bytes)}`)
  const setting = JSON.stringify([version, typePx, notePx, trimWidthMm, hashes])
  const found: UnseenLine[] = []
  // One after the other: a page's picture takes twelve megabytes when it is open.
  for (const [page, picture] of pictures.entries()) {
    const own = pieces.filter(piece => piece.page === page)
    const verdict = await cache.get([setting, JSON.stringify(own), picture], async () => {
      const { data, info } = await sharp(picture)
        .removeAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true })
      const open = { pixels: data, width: info.width, height: info.height }
      const scale = (info.width / trimWidthMm) * mmPerPx
      const unseen = unseenLines(seenLines(own, inkOf), open, scale, { typePx, notePx })
      return new TextEncoder().encode(JSON.stringify(unseen))
    })
    found.push(...(JSON.parse(new TextDecoder().decode(verdict)) as readonly UnseenLine[]))
  }
  return unseenProblems(found, {
    placeOf: (story, block) => placeOf(issue, story, block),
    pageNumber: page => pages[page]?.dummy.page ?? page + 1
  })
}

/** Changes when pages are looked at in another way. */
const version = 'seen 2'
const mmPerPx = 25.4 / 96

function placeOf({ facts, stories }: Issue, slug: string, id: string): Place {
  const story = stories.find(one => one.slug === slug.split('~')[0])
  if (!story) return { file: facts.file, line: 1 }
  return story.blocks.find(block => block.id === id)?.place ?? { file: story.file, line: 1 }
}
