import { borrowedLetters } from '../check/borrowed-letters.ts'
import { lackingCharacters } from '../check/lacking-characters.ts'
import { missingGlyphs } from '../check/missing-glyphs.ts'
import { charactersByFamily, copyText } from '../check/needed-characters.ts'
import { plainVariants } from '../check/plain-variants.ts'
import type { Cache } from '../kit/cache.ts'
import { picturesIn } from '../kit/emoji.ts'
import { closingPanels } from '../makeup/plan/closing.ts'
import { furnitureTexts } from '../model/furniture.ts'
import type { Issue } from '../model/issue.ts'
import type { Report } from '../model/problem.ts'
import type { Style } from '../model/style.ts'
import type { World } from '../model/world.ts'
import { filedLines } from '../read/filed-lines.ts'
import { readIssueFaces } from '../read/issue-faces.ts'
import { furnitureCharacters, furnitureGlyphProblems } from '../render/furniture-faces.ts'
import {
  type CutFace,
  coversOf,
  cutFaces,
  drawsVariant,
  type FaceStore
} from '../typeset/cut-faces.ts'
import { cutLastFaces } from '../typeset/last-faces.ts'

/**
 * Cuts the style's faces to the issue's characters, and the issue's own and the house's last faces to what those
 * lack; reports which scripts have letters without a glyph.
 */
export async function readyFaces(
  issue: Issue,
  style: Style,
  world: World,
  cache: Cache,
  report: Report
): Promise<readonly CutFace[]> {
  const languages = issue.stories.flatMap(story => story.meta.language ?? [])
  const furniture = furnitureTexts(issue.facts, languages)
  const { roles } = style
  // What closes a last page says what issue.yaml says: a letter that no face draws is told of that.
  const printed = { ...issue, stories: [...issue.stories, ...closingPanels(issue.facts)] }
  const characters = charactersByFamily(printed, roles, furnitureCharacters(furniture, roles))
  const store = faceStore(world, cache)
  const own = await cutFaces(style.faces, characters, store)
  const issueFaces = await readIssueFaces(issue.folder, issue.facts, world, report)
  const text = new Set([...copyText(printed), ...furniture.map(one => one.text).join('')])
  const lacking = lackingCharacters(characters, text, roles.other, coversOf(own))
  const heads = new Set([roles.head, roles.headNews])
  const bold = [roles.head, roles.headNews, roles.subhead, roles.strong]
  const last = await cutLastFaces(
    {
      lacking,
      inBold: new Set(bold.flatMap(family => [...(characters.get(family) ?? [])])),
      inHeads: new Map([...characters].filter(([family]) => heads.has(family))),
      pictures: picturesIn([copyText(printed), ...furniture.map(one => one.text)].join('\n'))
    },
    style,
    issueFaces,
    store
  )
  const faces = [...own, ...last.faces]
  const covers = coversOf(faces)
  const hasVariants = [...characters.values()].some(set => [...set].some(one => selector.test(one)))
  const linesOf = lacking.length > 0 || hasVariants ? await filedLines(issue, world) : undefined
  for (const problem of [
    ...furnitureGlyphProblems(furniture, issue.facts.file, roles, covers),
    ...missingGlyphs(issue, roles, covers, linesOf),
    ...plainVariants(issue, drawsVariant(faces), linesOf),
    ...borrowedLetters(last.borrowed, roles.last, issue, linesOf)
  ])
    report(problem)
  return faces
}

/** Where faces are loaded, and what was cut of them is kept; one is cut after another, as each is open whole meanwhile. */
export function faceStore(world: World, cache: Cache): FaceStore {
  let last: Promise<unknown> = Promise.resolve()
  return {
    load: path => world.read(path),
    stamp: path => world.stamp(path),
    kept: (key, make) =>
      cache.get([key], () => {
        const next = last.then(make)
        last = next.catch(() => undefined)
        return next
      })
  }
}

/** A selector of a variant, as in 葛 with U+E0100. */
const selector = /[\ufe00-\ufe0d]|[\u{e0100}-\u{e01ef}]/u
