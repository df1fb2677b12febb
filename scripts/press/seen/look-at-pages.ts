import sharp from 'sharp'
import type { Cache } from '../../kit/cache.ts'
import { sha256Hex } from '../../kit/hash.ts'
import { countWork } from '../../kit/work-done.ts'
import type { Issue } from '../../model/issue.ts'
import { homeSlug } from '../../model/part-id.ts'
import type { Place, Problem } from '../../model/problem.ts'
import type { SetPage } from '../../model/set-copy.ts'
import type { Style } from '../../model/style.ts'
import { bytesByFamily, type CutFace } from '../../typeset/cut-faces.ts'
import { type FaceInk, faceInk, familyInk } from '../../typeset/glyph-ink.ts'
import { seenLines } from './seen-lines.ts'
import type { SeenPiece } from './seen-text.ts'
import { type UnseenLine, unseenLines } from './unseen.ts'
import { unseenProblems } from './unseen-problems.ts'

/** What pages are looked at with. */
export interface LookTools {
  readonly issue: Issue
  readonly pages: readonly SetPage[]
  readonly style: Style
  readonly faces: readonly CutFace[]
  /** Keeps the verdict on a page, so that an unchanged one is not looked at again. */
  readonly cache: Cache
}

/** Proves on pages' pictures that every line of type can be read. */
export interface PageLook {
  /** Looks at one page, counted from 0, by its picture (PNG) and the text of all pages. */
  readonly look: (
    page: number,
    pieces: readonly SeenPiece[],
    picture: Uint8Array
  ) => Promise<readonly UnseenLine[]>
  /** What is to be told of lines that cannot be read. */
  readonly problems: (unseen: readonly UnseenLine[]) => readonly Problem[]
}

/** Makes ready to look at the pages of an issue. */
export function openLook({ issue, pages, style, faces, cache }: LookTools): PageLook {
  const { leastTypePx: typePx, leastNotePx: notePx, trimWidthMm } = style
  const inkOf = inksOf(faces)
  const hashes = faces.map(face => `${face.family} ${sha256Hex(face.bytes)}`)
  const setting = JSON.stringify([version, typePx, notePx, trimWidthMm, hashes])
  return {
    async look(page, pieces, picture) {
      const own = pieces.filter(piece => piece.page === page)
      const verdict = await cache.get([setting, JSON.stringify(own), picture], async () => {
        countWork('sheets looked at')
        const open = sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true })
        // Another thread unpacks the picture meanwhile.
        const lines = seenLines(own, inkOf)
        const { data, info } = await open
        const scale = (info.width / trimWidthMm) * mmPerPx
        const seen = { pixels: data, width: info.width, height: info.height }
        return toBytes(unseenLines(lines, seen, scale, { typePx, notePx }))
      })
      return JSON.parse(new TextDecoder().decode(verdict)) as readonly UnseenLine[]
    },
    problems: unseen =>
      unseenProblems(unseen, {
        placeOf: (story, block) => placeOf(issue, story, block),
        pageNumber: page => pages[page]?.dummy.page ?? page + 1
      })
  }
}

/** Changes when pages are looked at in another way, by the program or by the package that reads outlines of glyphs. */
const version = 'seen 13, harfbuzzjs 1.6.4'
const mmPerPx = 25.4 / 96

function toBytes(unseen: readonly UnseenLine[]): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(unseen))
}

/** Opens a face when a line is set in it, and then once. */
function inksOf(faces: readonly CutFace[]): (family: string) => FaceInk | undefined {
  const bytes = bytesByFamily(faces)
  const known = new Map<string, FaceInk | undefined>()
  return family => {
    const all = bytes.get(family)
    if (all && !known.has(family)) known.set(family, familyInk(all.map(faceInk)))
    return known.get(family)
  }
}

function placeOf({ facts, stories }: Issue, slug: string, id: string): Place {
  const story = stories.find(one => one.slug === homeSlug(slug))
  if (!story) return { file: facts.file, line: 1 }
  return story.blocks.find(block => block.id === id)?.place ?? { file: story.file, line: 1 }
}
