import { borrowedLetters } from '../check/borrowed-letters.ts'
import { lackingCharacters } from '../check/lacking-characters.ts'
import { missingGlyphs } from '../check/missing-glyphs.ts'
import { charactersByFamily, copyCharacters } from '../check/needed-characters.ts'
import { plainVariants } from '../check/plain-variants.ts'
import type { Cache } from '../kit/cache.ts'
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
import { cutInTurn } from '../typeset/cut-in-turn.ts'

/**
 * Cuts the style's faces to the issue's characters, and the issue's own and the house's last face to what those
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
  const characters = charactersByFamily(issue, roles, furnitureCharacters(furniture, roles))
  const store: FaceStore = {
    load: path => world.read(path),
    stamp: path => world.stamp(path),
    kept: (key, make) => cache.get([key], make)
  }
  const own = await cutFaces(style.faces, characters, store)
  const issueFaces = await readIssueFaces(issue.folder, issue.facts, world, report)
  const lastFaces = (family: string) => [
    ...issueFaces,
    ...style.faces.filter(face => face.family === family)
  ]
  const text = new Set([...copyCharacters(issue), ...furniture.map(one => one.text).join('')])
  const lacking = lackingCharacters(characters, text, roles.other, coversOf(own))
  const heads = [...new Set([roles.head, roles.headNews])]
  const last = [
    ...(await cutInTurn(lastFaces(roles.last), lacking, roles.other, store)),
    ...(
      await Promise.all(
        heads.map(head => {
          const wanted = lacking.filter(one => characters.get(head)?.has(one))
          return cutInTurn(lastFaces(roles.lastHead), wanted, head, store)
        })
      )
    ).flat()
  ]
  const faces = [...own, ...last]
  const covers = coversOf(faces)
  const hasVariants = [...characters.values()].some(set => [...set].some(one => selector.test(one)))
  const linesOf = lacking.length > 0 || hasVariants ? await filedLines(issue, world) : undefined
  const borrowed = last.filter(({ source }) => source === roles.last).flatMap(({ drawn }) => drawn)
  for (const problem of [
    ...furnitureGlyphProblems(furniture, issue.facts.file, roles, covers),
    ...missingGlyphs(issue, roles, covers, linesOf),
    ...plainVariants(issue, drawsVariant(faces), linesOf),
    ...borrowedLetters(borrowed, roles.last, issue, linesOf)
  ])
    report(problem)
  return faces
}

/** A selector of a variant, as in 葛 with U+E0100. */
const selector = /[\ufe00-\ufe0d]|[\u{e0100}-\u{e01ef}]/u
